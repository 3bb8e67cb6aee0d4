namespace ComplaintFlow.Complaints;

/// <summary>A danger that more than one piece or one customer has (系统性风险).</summary>
public sealed record SystemicRisk
{
    /// <summary>What is affected: the article, the batch, the service.</summary>
    public required string Affected { get; init; }

    /// <summary>What speaks for it: the number of like cases, a confirmed defect.</summary>
    public required string Grounds { get; init; }

    /// <summary>The instant at which it was raised.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>What is done: the plan of a recall or of a suspension; null before.</summary>
    public string? Measure { get; init; }

    /// <summary>The instant at which the measure began; null before.</summary>
    public DateTimeOffset? MeasureAt { get; init; }

    /// <summary>How the matter ended: why there is no risk, or what the measure achieved; null before.</summary>
    public string? Result { get; init; }
}
