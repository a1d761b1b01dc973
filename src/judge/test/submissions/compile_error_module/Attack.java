/** Opens everything to everyone. */
open module exercise.target {}
