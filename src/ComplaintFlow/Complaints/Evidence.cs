namespace ComplaintFlow.Complaints;

/// <summary>Represents what a condition found in a complaint.</summary>
/// <param name="Field">The field that the condition looked at.</param>
/// <param name="Found">The word or value that it found.</param>
/// <param name="Position">The position of the word in the field's text, counted from 0; null for a value.</param>
public sealed record Evidence(string Field, [property: PersonalInformation] string Found, int? Position = null)
{
    /// <summary>Returns the field and the position; what was found there may be personal.</summary>
    public override string ToString() => Position is { } position ? $"{Field} {position}" : Field;
}
