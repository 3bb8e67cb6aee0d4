namespace ComplaintFlow.Complaints.Events;

/// <summary>The complaint was received and given its number.</summary>
public sealed record Received : ComplaintEvent
{
    /// <summary>The id of the complaint.</summary>
    public required ComplaintId Id { get; init; }

    /// <summary>The number that people use.</summary>
    public required string Number { get; init; }

    /// <summary>The content hash of the workflow that it begins with.</summary>
    public required string Workflow { get; init; }

    /// <summary>The channel through which the complaint came in.</summary>
    public required string Channel { get; init; }

    /// <summary>The instant of the receipt.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The instant at which the matter happened.</summary>
    public DateTimeOffset? OccurredAt { get; init; }

    /// <summary>The matter in a few words.</summary>
    [PersonalInformation]
    public required string Subject { get; init; }

    /// <summary>The matter in the complainant's words.</summary>
    [PersonalInformation]
    public required string Description { get; init; }

    /// <summary>The person or organisation that complains.</summary>
    [PersonalInformation]
    public required Complainant Complainant { get; init; }

    /// <summary>The demands of the complainant.</summary>
    public IReadOnlyList<Demand> Demands { get; init; } = [];

    /// <summary>The goods or service that the complaint is about.</summary>
    public Product? Product { get; init; }

    /// <summary>Whether it is a complaint or a tip-off.</summary>
    public MatterKind Matter { get; init; }

    /// <summary>Whether it is a drill.</summary>
    public bool IsDrill { get; init; }

    /// <summary>The language of the complainant.</summary>
    public string? Language { get; init; }

    /// <summary>The place where the matter happened.</summary>
    [PersonalInformation]
    public string? Place { get; init; }

    /// <summary>What the complaint is directed against.</summary>
    public IReadOnlyList<Respondent> Respondents { get; init => field = value ?? []; } = [];

    /// <summary>The complaint that this one was split from.</summary>
    public ComplaintId? Origin { get; init; }

    /// <summary>The values of declared fields, sorted by name.</summary>
    public IReadOnlyList<FieldValue> Fields { get; init; } = [];

    /// <summary>The first state of each region, the main one first.</summary>
    public required IReadOnlyList<RegionState> Regions { get; init; }

    internal override bool ChangesContent => true;

    internal Complaint Begin() => new()
    {
        Id = Id,
        Number = Number,
        Workflow = Workflow,
        Channel = Channel,
        ReceivedAt = ReceivedAt,
        OccurredAt = OccurredAt,
        Subject = Subject,
        Description = Description,
        Complainant = Complainant,
        Demands = Demands,
        Product = Product,
        Matter = Matter,
        IsDrill = IsDrill,
        Language = Language,
        Place = Place,
        Respondents = Respondents,
        Links = Origin is { } origin ? new ComplaintLinks { Origin = origin } : null,
        Fields = Fields,
        Regions = Regions,
    };

    internal override Complaint Apply(Complaint complaint) =>
        throw new InvalidOperationException("A complaint is received once: its journal has a second receipt.");
}
