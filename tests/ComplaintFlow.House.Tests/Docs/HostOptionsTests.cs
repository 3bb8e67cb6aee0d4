using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using ComplaintFlow.Chat;
using ComplaintFlow.Figures;
using ComplaintFlow.Handling;
using ComplaintFlow.Hosting;
using ComplaintFlow.House.Tests.Support;
using ComplaintFlow.Mail;
using ComplaintFlow.PostgreSql;
using ComplaintFlow.Sqlite;
using ComplaintFlow.Validation;
using ComplaintFlow.Webhooks;

namespace ComplaintFlow.House.Tests.Docs;

/// <summary>
/// The tables of settings cannot see the options of the host, so they say ranges and defaults once more. Here they are compared.
/// </summary>
public class HostOptionsTests
{
    private static readonly JsonObject Schema =
        JsonNode.Parse(File.ReadAllText(Repository.FullPath("src/ComplaintFlow/ConfigurationSchema.json")))!.AsObject();

    private static readonly string[] Page = File.ReadAllLines(Repository.FullPath("docs/settings.md"));

    private static readonly Dictionary<string, Type> BySection = new(StringComparer.Ordinal)
    {
        ["Workers"] = typeof(WorkerOptions),
        ["SnapshotCache"] = typeof(SnapshotCacheOptions),
        ["EvidenceStore"] = typeof(EvidenceOptions),
        ["Statistics"] = typeof(StatisticsOptions),
        ["Sqlite"] = typeof(SqliteStoreOptions),
        ["PostgreSql"] = typeof(PostgreSqlStoreOptions),
        ["Mail"] = typeof(MailOptions),
        ["Smtp"] = typeof(SmtpOptions),
        ["Mailbox"] = typeof(MailboxOptions),
        ["Webhooks"] = typeof(WebhookOptions),
        ["Chat"] = typeof(ChatOptions),
    };

    public static TheoryData<string> Sections { get; } = [.. BySection.Keys];

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_page_of_settings_has_the_default_of_each_option(string section)
    {
        Type options = BySection[section];
        object fresh = Activator.CreateInstance(options)!;
        foreach (PropertyInfo option in options.GetProperties().Where(static option => option.Name != "Enabled")) // every named section has it
            DefaultOf(section, option.Name).Should().Be(Text(option.GetValue(fresh)), "{0}:{1} has that default", section, option.Name);
    }

    [Theory]
    [MemberData(nameof(Sections))]
    public void The_schema_has_the_range_of_each_number(string section)
    {
        Type options = BySection[section];
        foreach (PropertyInfo option in options.GetProperties().Where(option => option.PropertyType != typeof(TimeSpan)))
        {
            SettingRangeAttribute? range = option.GetCustomAttribute<SettingRangeAttribute>();
            JsonObject key = Schema["definitions"]![$"ComplaintFlow.{section}"]!["properties"]![option.Name]!.AsObject();

            (key["minimum"]?.GetValue<double>(), key["maximum"]?.GetValue<double>()).Should()
                .Be((Number(range?.Minimum), Number(range?.Maximum)), "{0}:{1} has that range", section, option.Name);
        }
    }

    [Fact]
    public void Every_class_with_ranges_is_compared() => BySection.Values.Should().BeEquivalentTo(
        new[]
        {
            typeof(WorkerOptions).Assembly, typeof(SqliteStoreOptions).Assembly, typeof(PostgreSqlStoreOptions).Assembly,
            typeof(MailOptions).Assembly, typeof(WebhookOptions).Assembly, typeof(ChatOptions).Assembly,
        }
            .SelectMany(assembly => assembly.GetExportedTypes())
            .Where(type => Array.Exists(type.GetProperties(), option => option.IsDefined(typeof(SettingRangeAttribute)))));

    /// <summary>The third cell of the row of a key.</summary>
    private static string DefaultOf(string section, string key)
    {
        string row = Page.SkipWhile(line => line != $"## {section}").Skip(1)
            .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
            .Single(line => line.StartsWith($"| `{key}` |", StringComparison.Ordinal));
        return row.Split(" | ")[2].Trim(' ', '`');
    }

    private static string Text(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        string or TimeSpan or int or long or double => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        _ => "",
    };

    private static double? Number(object? bound) => bound is null ? null : Convert.ToDouble(bound, CultureInfo.InvariantCulture);
}
