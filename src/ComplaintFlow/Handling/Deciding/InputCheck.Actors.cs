using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Keywords;

namespace ComplaintFlow.Handling.Deciding;

/// <summary>
/// Checks the ids of actors: an id that only looks like another one is refused, and no one can pass for the system. History that
/// is replayed names people as its files do.
/// </summary>
internal sealed partial class InputCheck
{
    /// <summary>Checks the acting person.</summary>
    public void Acts(Actor actor)
    {
        if (facts.EnforcesRolesAndFields && !ActorIdentity.IsSystem(actor))
            Person("Actor.Id", actor.Id);
    }

    /// <summary>Checks a person who receives something or about whom something is recorded.</summary>
    public void Person(string what, string? id)
    {
        if (id is null || !facts.EnforcesRolesAndFields)
            return;
        if (ActorIdentity.IsSystem(id))
            Refuse(DiagnosticCodes.ReservedActorId, $"{Path(what)}: this id belongs to the system itself.",
                "Name a person; a host acts for the system as Actor.System.", what);
        else if (ActorIdForm.MixesAlphabets(id))
            Refuse(DiagnosticCodes.InvalidActorId,
                $"{Path(what)}: the id has a word with letters of two alphabets that look alike, such as Latin and Cyrillic.",
                "Give it as the directory has it, each word in letters of one alphabet. Chinese characters may stand beside them.", what);
        else if (!ActorIdForm.IsPlain(id))
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
