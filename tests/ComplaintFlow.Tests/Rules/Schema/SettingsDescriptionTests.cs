namespace ComplaintFlow.Tests.Rules.Schema;

/// <summary>
/// What editors and readers are told comes from the tables that read the settings. <c>eng/settings.sh</c> writes it anew.
/// </summary>
public class SettingsDescriptionTests
{
    private static readonly bool Approve = Environment.GetEnvironmentVariable("COMPLAINTFLOW_APPROVE") == "1";

    [Fact]
    public void The_schema_for_editors_is_made_from_the_tables_of_settings() =>
        Compare(SchemaText.Make(), "src", "ComplaintFlow", "ConfigurationSchema.json");

    [Fact]
    public void The_reference_page_is_made_from_the_tables_of_settings() => Compare(SettingsPage.Make(), "docs", "settings.md");

    private static void Compare(string text, params string[] path)
    {
        string file = Path.Combine([EditorSchema.Folder, .. path]);
        if (Approve)
            File.WriteAllText(file, text);
        else
            (File.Exists(file) && File.ReadAllText(file) == text).Should()
                .BeTrue("{0} is made from the tables of settings; eng/settings.sh writes it anew", string.Join('/', path));
    }
}
