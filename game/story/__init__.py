"""The telling: ranks and medals, and what passes from one level to the next."""
