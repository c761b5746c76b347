"""What we keep: tables, one transaction a use case, migrations. SQL lives nowhere else."""
