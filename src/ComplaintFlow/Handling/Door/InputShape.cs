namespace ComplaintFlow.Handling.Door;

/// <summary>What a value of a type must be like so that every store can keep it and every reader can read it again. Immutable.</summary>
internal abstract class InputShape
{
    /// <summary>Adds what is wrong with a value that is there; makes the list where it needs one. A sound value costs no memory but for boxes.</summary>
    public abstract void Check(object value, bool strict, ref List<PlacedRefusal>? faults);

    protected static void Add(ref List<PlacedRefusal>? faults, string code, string message, string remedy, string place = "") =>
        (faults ??= []).Add(new PlacedRefusal(place, code, message, remedy));

    /// <summary>Says of the faults that were added since, in which part of the whole they are.</summary>
    protected static void Within(string part, List<PlacedRefusal>? faults, int before)
    {
        for (int i = before; i < faults?.Count; i++)
            faults[i] = faults[i].Within(part);
    }
}
