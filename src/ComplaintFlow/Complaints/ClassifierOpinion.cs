using ComplaintFlow.Collections;

namespace ComplaintFlow.Complaints;

/// <summary>What a model of the host said about a complaint, and how sure it was. What is null it has no opinion on.</summary>
public sealed record ClassifierOpinion
{
    /// <summary>The name under which the rules know the model; set by ComplaintFlow.</summary>
    public string Model { get; init; } = "";

    /// <summary>How sure the model is, from 0 to 1. What it may decide at which confidence, the rules say.</summary>
    public required double Confidence { get; init; }

    /// <summary>The subject area.</summary>
    public string? Category { get; init; }

    /// <summary>The ground of the complaint.</summary>
    public string? Ground { get; init; }

    /// <summary>The tier; one that the rules know.</summary>
    public string? Tier { get; init; }

    /// <summary>How grave the matter is.</summary>
    public Severity? Severity { get; init; }

    /// <summary>In what order work is taken up.</summary>
    public Priority? Priority { get; init; }

    /// <summary>The department that should answer.</summary>
    public string? Department { get; init; }

    /// <summary>What handlers must mind.</summary>
    public IReadOnlyList<string> Flags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Words to find it by.</summary>
    public IReadOnlyList<string> Tags { get; init => field = DefensiveCopy.List(value); } = [];

    /// <summary>Why there is no opinion, if the model failed: the kind of the error, never its text.</summary>
    public string? Failure { get; init; }
}
