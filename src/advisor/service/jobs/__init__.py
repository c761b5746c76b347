"""Work of many items: asked for by an account, carried out item by item in its name, resumed where it stopped."""
