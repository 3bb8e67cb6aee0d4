namespace ComplaintFlow.Complaints;

/// <summary>Represents a danger that affects more than one item or one customer (系统性风险).</summary>
public sealed record SystemicRisk
{
    /// <summary>What is affected: the article, the batch, the service.</summary>
    public required string Affected { get; init; }

    /// <summary>The grounds: the number of similar cases, a confirmed defect.</summary>
    public required string Grounds { get; init; }

    /// <summary>The instant at which it was raised.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>The plan of a recall or a suspension; null until there is one.</summary>
    public string? Measure { get; init; }

    /// <summary>The instant at which the measure began; null until then.</summary>
    public DateTimeOffset? MeasureAt { get; init; }

    /// <summary>The result: why there is no risk, or what the measure achieved; null until then.</summary>
    public string? Result { get; init; }
}
