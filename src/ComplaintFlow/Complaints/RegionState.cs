namespace ComplaintFlow.Complaints;

/// <summary>The state of one region of the workflow.</summary>
/// <param name="Region">The name of the region; <c>Handling</c> is the main one.</param>
/// <param name="State">The state that it is in.</param>
public sealed record RegionState(string Region, string State);

/// <summary>Represents the value of a field that the configuration declares.</summary>
/// <param name="Name">The name of the field, as declared under <c>Fields</c>.</param>
/// <param name="Value">The value as text, in the form that its declared type reads.</param>
public sealed record FieldValue(string Name, [property: PersonalInformation] string Value)
{
    /// <summary>Returns only the name; the value may be personal.</summary>
    public override string ToString() => Name;
}
