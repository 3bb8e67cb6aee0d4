using ComplaintFlow.Complaints;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Checks of ids of actors: one that only looks like another is refused, and no one is taken for the system. History that is tried out
/// names people as its files do.
/// </summary>
internal sealed partial class InputCheck
{
    /// <summary>Who acts.</summary>
    public void Acts(Actor actor)
    {
        if (facts.EnforcesRolesAndFields && !ActorIdentity.IsSystem(actor))
            Person("Actor.Id", actor.Id);
    }

    /// <summary>A person who is given something, or of whom something is said.</summary>
    public void Person(string what, string? id)
    {
        if (id is null || !facts.EnforcesRolesAndFields)
            return;
        if (ActorIdentity.IsSystem(id))
            Refuse(DiagnosticCodes.ReservedActorId, $"{Path(what)}: this id belongs to the system itself.",
                "Name a person; a host acts for the system as Actor.System.", what);
        else if (!ActorIdentity.IsPlain(id))
            Refuse(DiagnosticCodes.InvalidActorId, $"{Path(what)}: the id has spaces around it, or characters that look like others.",
                "Give it without them: trimmed, accents in one character with their letter, no full-width letters, nothing invisible.",
                what);
    }

    public void Persons(string what, IReadOnlyList<string> ids)
    {
        for (int i = 0; i < ids.Count; i++)
            Person($"{what}[{i}]", ids[i]);
    }
}
