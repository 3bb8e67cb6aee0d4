using System.Text.Json;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Tool.Output;
using ComplaintFlow.Tool.Tests.Support;

namespace ComplaintFlow.Tool.Tests.Commands;

public sealed class ExportTests : IDisposable
{
    private readonly TempFolder _folder = new();

    /// <summary>Every field that is marked holds the word secret.</summary>
    private static Intake Secrets => new()
    {
        Channel = "Web", Subject = "secret subject", Description = "secret matter\nsecond line", Place = "secret place",
        Category = "Quality", Department = "Kitchen",
        Complainant = new Complainant
        {
            Name = "secret name", Address = "secret address", AccessibilityNeeds = "secret needs",
            Contacts = [Contact.Email("secret@example.com")],
            Representative = new Representative { Name = "secret speaker", Mandate = "M-1" },
        },
        Product = new Product { Sku = "K1", OrderNumber = "secret order", ContractNumber = "secret contract", UsageContext = "secret use" },
        Demands = [Demand.Of(DemandKind.Other, "secret demand")],
        Respondents = [new Respondent { Kind = RespondentKind.Person, Reference = "bob", Name = "secret respondent" }],
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("jsonl")]
    [InlineData("csv")]
    public async Task Personal_data_and_secrets_leave_only_when_they_are_asked_for(string format)
    {
        string store = await SmallStore.WriteAsync(_folder, Secrets);

        var masked = ToolRun.Of("export", "--store", store, "--format", format);
        var whole = ToolRun.Of("export", "--store", store, "--format", format, "--with-personal-data");

        masked.ExitCode.Should().Be(0, masked.Error);
        masked.Out.Should().NotContain("secret").And.Contain("Quality").And.Contain("K1");
        whole.Out.Should().Contain("secret name").And.Contain("secret order").And.Contain("secret matter");
    }

    [Fact]
    public async Task A_line_is_a_complaint_the_newest_first()
    {
        string store = await SmallStore.WriteAsync(
            _folder, [.. Enumerable.Range(1, 3)
                .Select(day => Secrets with { ReceivedAt = new DateTimeOffset(2026, 3, day, 9, 0, 0, TimeSpan.Zero) })]);

        string[] lines = ToolRun.Of("export", "--store", store, "--format", "jsonl").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("receivedAt").GetDateTimeOffset().Day).Should()
            .Equal(3, 2, 1);
    }

    [Fact]
    public async Task A_cell_that_a_spreadsheet_would_run_is_text()
    {
        string store =
            await SmallStore.WriteAsync(_folder, Secrets with { Subject = "=HYPERLINK(\"http://evil\",\"x\")", Department = "+1+1" });

        string csv = ToolRun.Of("export", "--store", store, "--format", "csv", "--with-personal-data").Out;

        csv.Should().Contain("\"'=HYPERLINK(\"\"http://evil\"\",\"\"x\"\")\"").And.Contain(",'+1+1,");
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("\r=1", "\"'\r=1\"")]
    [InlineData("\n=1", "\"'\n=1\"")]
    [InlineData("＝1", "'＝1")]
    [InlineData("1=1", "1=1")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"=1\"", "\"say \"\"=1\"\"\"")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Cells_are_quoted_and_never_a_formula(string? text, string cell) => CsvLines.Cell(text).Should().Be(cell);

    [Theory]
    [InlineData("export --store sqlite:none.db --format jsonl", "There is no file")]
    [InlineData("export --store sqlite:none.db", "'--format' is required")]
    [InlineData("export --store sqlite:none.db --format xml", "xml")]
    public void Wrong_usage_is_said_in_a_sentence(string line, string says)
    {
        var run = ToolRun.Of(line.Split(' '));

        run.ExitCode.Should().Be(2);
        run.Error.Should().Contain(says);
    }
}
