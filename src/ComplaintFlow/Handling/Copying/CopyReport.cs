using ComplaintFlow.Handling.Verification;

namespace ComplaintFlow.Handling.Copying;

/// <summary>Represents the result of copying a store.</summary>
public sealed record CopyReport
{
    /// <summary>The number of complaints in the source.</summary>
    public required long Complaints { get; init; }

    /// <summary>The number of complaints that were written.</summary>
    public required long Copied { get; init; }

    /// <summary>The number of complaints that the target had already, with the same version and head.</summary>
    public required long Present { get; init; }

    /// <summary>The number of journal entries of the complaints that the target has now.</summary>
    public required long Entries { get; init; }

    /// <summary>The number of messages of these complaints that have not left, dead letters included.</summary>
    public required long Messages { get; init; }

    /// <summary>The number of definitions that the target has now: workflows, and the steps of filed statistics.</summary>
    public required long Definitions { get; init; }

    /// <summary>The number of pieces of evidence whose bytes the target has now.</summary>
    public required long Evidence { get; init; }

    /// <summary>What could not be copied, or is not the same in the target; empty if there is no such thing.</summary>
    public required IReadOnlyList<CopyDefect> Cannot { get; init; }

    /// <summary>
    /// The complaints whose journals do not prove them, found in the target. Damage of the source is copied as it is.
    /// </summary>
    public required IReadOnlyList<JournalDamage> Damaged { get; init; }

    /// <summary>The workflows that are not as they were published, found in the target.</summary>
    public required IReadOnlyList<DefinitionDamage> DamagedDefinitions { get; init; }

    /// <summary>Whether everything was copied and nothing is damaged.</summary>
    public bool IsSound => Cannot.Count == 0 && Damaged.Count == 0 && DamagedDefinitions.Count == 0;
}

/// <summary>Represents something that could not be copied, or is not the same in the target.</summary>
/// <param name="Number">The number of the complaint, or its id if it has no number; null if it is of no complaint.</param>
/// <param name="What">What is wrong, in a few words; quotes nothing that is personal.</param>
public sealed record CopyDefect(string? Number, string What);
