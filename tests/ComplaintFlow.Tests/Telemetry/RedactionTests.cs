using System.Reflection;
using ComplaintFlow.Complaints;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ComplaintFlow.Tests.Telemetry;

public sealed partial class RedactionTests
{
    [Fact]
    public void What_a_host_logs_of_a_contact_is_redacted_by_the_marks_of_the_library()
    {
        var logs = new CapturedLogs();
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddProvider(logs).EnableRedaction());
        services.AddRedaction(static redaction => redaction.SetRedactor<Stars>(
            new DataClassificationSet(PrivacyTaxonomy.Personal), new DataClassificationSet(PrivacyTaxonomy.Sensitive)));
        using ServiceProvider provider = services.BuildServiceProvider();

        LogContact(provider.GetRequiredService<ILogger<RedactionTests>>(), new Contact(ContactKind.Email, "li.na@example.com"));

        string line = logs.Structured.Should().ContainSingle().Subject;
        line.Should().Contain("Email").And.Contain("***").And.NotContain("li.na");
    }

    [Fact]
    public void Every_class_has_a_classification_of_its_own()
    {
        DataClassification[] all = [.. Enum.GetValues<PrivacyClass>().Select(PrivacyTaxonomy.Of)];

        all.Should().OnlyHaveUniqueItems().And.BeEquivalentTo(
            (DataClassification[])[PrivacyTaxonomy.Personal, PrivacyTaxonomy.Sensitive, PrivacyTaxonomy.BusinessSecret,
                PrivacyTaxonomy.Privileged]);
        typeof(Contact).GetProperty(nameof(Contact.Value))!.GetCustomAttribute<DataClassificationAttribute>()!.Classification
            .Should().Be(PrivacyTaxonomy.Personal);
    }

    [LoggerMessage(1, LogLevel.Information, "A contact.")]
    private static partial void LogContact(ILogger logger, [LogProperties] Contact contact);

    private sealed class Stars : Redactor
    {
        public override int GetRedactedLength(ReadOnlySpan<char> input) => 3;

        public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
        {
            "***".CopyTo(destination);
            return 3;
        }
    }
}
