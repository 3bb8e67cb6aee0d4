namespace ComplaintFlow.Complaints;

/// <summary>What a condition found in a complaint.</summary>
/// <param name="Field">The field that it looked at.</param>
/// <param name="Found">The word or value that it found.</param>
/// <param name="Position">Where the word starts in the field's text, counted from 0; null for a value.</param>
public sealed record Evidence(string Field, [property: Privacy(PrivacyClass.Personal)] string Found, int? Position = null)
{
    /// <summary>The field and the position: what was found there may be personal.</summary>
    public override string ToString() => Position is { } position ? $"{Field} {position}" : Field;
}
