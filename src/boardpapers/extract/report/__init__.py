"""Reports: cover sheet, recommendations, sections, contacts, and the papers behind them."""
