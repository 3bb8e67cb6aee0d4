using System.Globalization;
using System.Text;

namespace ComplaintFlow.Complaints;

/// <summary>
/// Compares the ids of actors: without case. Everything else that could make one person look like two (spaces around an id,
/// composed and decomposed accents, full-width letters, invisible characters) is refused on entry, so that it need not be
/// compared.
/// </summary>
internal static class ActorIdentity
{
    /// <summary>
    /// Characters that look like others, or that join the one before: those that Unicode's normal forms would replace.
    /// </summary>
    private static readonly (int First, int Last)[] s_lookAlikes =
    [
        (0x00AA, 0x00AA), (0x00B2, 0x00B3), (0x00B9, 0x00BA), (0x0300, 0x036F), (0x115F, 0x1160), (0x17B4, 0x17B5),
            (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x2070, 0x209F), (0x20D0, 0x20FF), (0x2100, 0x214F), (0x2460, 0x24FF), (0x2800, 0x2800),
        (0x2E80, 0x2FDF), (0x3164, 0x3164), (0x3200, 0x33FF), (0xF900, 0xFAFF), (0xFB00, 0xFB06), (0xFE00, 0xFE0F),
            (0xFE20, 0xFE2F), (0xFF00, 0xFFEF),
            (0x1D400, 0x1D7FF), (0x1F100, 0x1F1FF), (0x2F800, 0x2FA1F),
    ];

    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    public static bool Same(string? one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>Determines whether a list names the actor. It allocates nothing.</summary>
    public static bool Has(IReadOnlyList<string> ids, string id)
    {
        for (int i = 0; i < ids.Count; i++)
        {
            if (Same(ids[i], id))
                return true;
        }
        return false;
    }

    /// <summary>Determines whether an id is that of the system, regardless of case.</summary>
    public static bool IsSystem(string? id) => Same(id, Actor.System.Id);

    /// <summary>Determines whether an actor is the system itself: exactly its id, and no role but its own.</summary>
    public static bool IsSystem(Actor actor) =>
        ReferenceEquals(actor, Actor.System)
            || (string.Equals(actor.Id, Actor.System.Id, StringComparison.Ordinal) && actor.Roles is [Roles.System]);

    /// <summary>Determines whether an id cannot be mistaken for another one that would be compared as different.</summary>
    public static bool IsPlain(string id)
    {
        if (id.Length > 0 && (id[0] == ' ' || id[^1] == ' '))
            return false;
        foreach (char letter in id)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
                return id.EnumerateRunes().All(IsPlain);
        }
        return true;
    }

    private static bool IsPlain(Rune rune) => rune.IsAscii
        ? !Rune.IsControl(rune)
        : Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            && !Array.Exists(s_lookAlikes, range => rune.Value >= range.First && rune.Value <= range.Last);
}
