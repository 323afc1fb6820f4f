"""The snow yard behind the bathhouse: night sky over Moscow, roofs, fence, shed, snow and ice."""
