package exercise.target;

import java.util.ArrayList;
import java.util.List;

/** A list inside itself. */
public final class Attack extends Target.Honest {
    @Override
    @SuppressWarnings("unchecked")
    public List<Target> team(int n) {
        List<Object> team = new ArrayList<>();
        team.add(team);
        return (List<Target>) (List<?>) team;
    }
}
