namespace ComplaintFlow.Handling.Door;

/// <summary>
/// Represents a refusal while its field is located: the path grows from the inside out, such as <c>options[0].remedies</c>. It
/// quotes nothing.
/// </summary>
internal readonly record struct PlacedRefusal(string Place, string Code, string Message, string Remedy)
{
    public PlacedRefusal Within(string part) =>
        this with { Place = Place.Length == 0 ? part : Place[0] == '[' ? part + Place : $"{part}.{Place}" };

    public Refusal ToRefusal() => new(Code, $"{Place} {Message}", Remedy) { Field = Place };
}
