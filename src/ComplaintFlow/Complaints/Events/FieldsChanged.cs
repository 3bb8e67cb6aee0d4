namespace ComplaintFlow.Complaints.Events;

/// <summary>Declared fields got new values.</summary>
public sealed record FieldsChanged : ComplaintEvent
{
    /// <summary>All declared fields that have a value now, sorted by name.</summary>
    public required IReadOnlyList<FieldValue> Fields { get; init; }

    internal override bool ChangesContent => true;

    internal override Complaint Apply(Complaint complaint) => complaint with { Fields = Fields };
}
