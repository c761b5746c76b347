"""Who may do what: roles, actions, the one table, the one function that decides, and the means of being recognised."""
