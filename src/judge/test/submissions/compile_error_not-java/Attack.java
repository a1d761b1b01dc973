ELF not Java at all 
