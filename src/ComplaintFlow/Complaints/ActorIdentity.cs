namespace ComplaintFlow.Complaints;

/// <summary>
/// Compares the ids of actors: without case, and without regard to letters that look like others (<see cref="AlikeLetters"/>). Ids that
/// look alike in other ways (spaces around them, composed and decomposed accents, invisible characters, words that mix alphabets) are
/// refused on entry, so that they need not be compared.
/// </summary>
internal static class ActorIdentity
{
    public static IEqualityComparer<string> Comparer { get; } = new ById();

    /// <summary>Determines whether two ids are those of one person. It allocates nothing.</summary>
    public static bool Same(string? one, string? other) =>
        string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
        || (one is not null && other is not null && one.Length == other.Length && LookAlike(one, other));

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

    /// <summary>The one text for all spellings of an id, to be hashed.</summary>
    public static string Folded(string id) =>
        string.Create(id.Length, id, static (folded, id) =>
        {
            for (int i = 0; i < folded.Length; i++)
                folded[i] = AlikeLetters.Fold(id[i]);
        });

    private static bool LookAlike(string one, string other)
    {
        for (int i = 0; i < one.Length; i++)
        {
            if (AlikeLetters.Fold(one[i]) != AlikeLetters.Fold(other[i]))
                return false;
        }
        return true;
    }

    private sealed class ById : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => Same(x, y);

        public int GetHashCode(string obj)
        {
            var hash = new HashCode();
            foreach (char c in obj)
            {
                // The case of a letter beyond the first plane is not that of its halves.
                if (!char.IsSurrogate(c))
                    hash.Add(AlikeLetters.Fold(c));
            }
            return hash.ToHashCode();
        }
    }
}
