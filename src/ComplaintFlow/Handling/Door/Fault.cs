using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Door;

/// <summary>
/// What is wrong with a value, and where it stands: the way to it, such as <c>Options[0].Remedies</c>. It quotes nothing.
/// </summary>
internal readonly record struct Fault(string Place, string Code, string Message, string Remedy)
{
    public Fault Within(string part) => this with { Place = Place.Length == 0 ? part : Place[0] == '[' ? part + Place : $"{part}.{Place}" };

    public Refusal ToRefusal() => new(Code, $"{Place} {Message}", Remedy);
}
