namespace ComplaintFlow.Conditions.Keywords;

/// <summary>
/// The form in which numbers and codes are looked up and compared: of complaints, batches, orders and goods, and tracking tokens. People
/// type them in any case and width, with spaces around them, and with invisible characters that they copied along.
/// </summary>
internal static class LookupText
{
    /// <summary>Gets the form. It is the same on every store and every host.</summary>
    public static string Normal(string text) =>
        string.Concat(
            NormalForm.KeepingMarkup(text).Where(static c => CharacterKinds.Of(c) != CharacterKind.Ignorable).Select(Normal)).Trim();

    private static char Normal(char c) =>
        CharacterKinds.Of(c) == CharacterKind.White ? ' ' : char.ToUpperInvariant(KeywordFolding.Default.Fold(c));
}
