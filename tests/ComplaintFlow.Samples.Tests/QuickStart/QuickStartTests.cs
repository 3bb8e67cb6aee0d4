using ComplaintFlow.Handling.Verification;
using ComplaintFlow.Sqlite;

namespace ComplaintFlow.Samples.Tests.QuickStart;

public sealed class QuickStartTests(QuickStartRuns runs) : IClassFixture<QuickStartRuns>
{
    [Fact]
    public void It_runs_to_its_end()
    {
        runs.First.Errors.Should().BeEmpty();
        runs.First.ExitCode.Should().Be(0);
        runs.First.Lines.Count(line => line.Contains(" + ", StringComparison.Ordinal)).Should().BeGreaterThanOrEqualTo(60);
        runs.First.Output.Should().NotContain("Worth a look", "its rules have no warnings").And.NotContain("\e[", "a pipe gets no colours");
    }

    [Fact]
    public void Two_runs_say_the_same_to_the_last_byte() => runs.Second.Output.Should().Be(runs.First.Output);

    [Fact]
    public void The_kettle_is_major_and_its_emergency_is_declared_with_the_receipt()
    {
        string receipt = Line("+ Kettle [caught fire]");
        receipt.Should().Contain(" Major ");
        string number = receipt.Split("  ")[1], time = receipt.Split("  ")[0];
        runs.First.Lines.Should()
            .Contain(line =>
                line.StartsWith($"{time}  {number}", StringComparison.Ordinal)
                    && line.Contains("! DeclareMajor → Executive", StringComparison.Ordinal));
        runs.First.Output.Should().Contain("tier Major, because rule safety found 'caught fire' in Text at 18");
        runs.First.Output.Should()
            .Contain("Acceptance: 7 working days of the calendar 'office' from Sat 25 Apr 12:26 → due Fri 8 May 24:00");
    }

    [Theory]
    [InlineData("+ 吹风机 [坏了]", "Quality")] // 没有起火，但是坏了
    [InlineData("+ Hair dryer [broken]", "Quality")] // did not catch fire, but it is broken
    [InlineData("+ Power bank [caught fire]", "Major")] // not only broken but caught fire
    [InlineData("+ Fired up the grill", "-")]
    public void What_a_text_denies_does_not_count(string receipt, string tier) => Line(receipt).Should().Contain($"  {tier} ");

    [Fact]
    public void What_the_rules_forbid_is_refused_with_a_number_and_a_remedy()
    {
        int refused = runs.First.Lines.ToList().FindIndex(line => line.Contains("x FastTrack refused: CF3003", StringComparison.Ordinal));
        runs.First.Lines[refused].Should().Contain(" Major ");
        runs.First.Lines[refused + 1].Should().Contain("It passes where");
    }

    [Fact]
    public void The_kettle_is_told_from_its_receipt_to_the_archive()
    {
        List<string> lines = [.. runs.First.Lines];
        string[] moments =
        [
            "The history of QS-0015: Kettle", "received by Web as QS-0015", "tier Major, because rule safety", "milestone FirstResponse",
            "the plan for fire and injury is followed", "Handling: UnderAssessment → Accepted",
            "evidence 1: ProductLog", "the conclusion: A defect.", "market regulation was told", "offered: Exchange and Apology",
            "the written answer", "option A is accepted", "clock FollowUp (72h) runs, due Fri 1 May 08:30",
            "the complainant gives 5 of 5 for the handling, 4 of 5 for the result", "clock FollowUp is met", "the outcome: Resolved",
            "Handling: AwaitingFollowUp → Closed", "archived as 2026/A-10015", "Handling: Closed → Archived",
            "Why QS-0015 was due when it was",
        ];

        int at = lines.FindIndex(line => line.StartsWith(moments[0], StringComparison.Ordinal));
        foreach (string moment in moments)
            at = lines.FindIndex(at, line => line.Contains(moment, StringComparison.Ordinal)).Should()
                .BeGreaterThanOrEqualTo(at, "'{0}' comes next", moment).And.Subject!.Value;
    }

    [Fact]
    public void What_it_leaves_is_a_complete_card_its_evidence_the_survey_and_the_archive()
    {
        string ending = runs.First.Output[runs.First.Output.IndexOf("What QS-0015 leaves in the archive", StringComparison.Ordinal)..];

        ending.Should().MatchRegex("record card +QS-0015, complete").And.MatchRegex("customer +Li Na, who asks for Refund 199 CNY")
            .And.MatchRegex("evidence 1 +ProductLog, 51 bytes of text/plain, SHA-256 [0-9a-f]{12}…; read back, unaltered")
            .And.MatchRegex("follow-up +24 hours after the execution: 5 of 5 for the handling, 4 of 5 for the result")
            .And.MatchRegex(
                "archive +2026/A-10015 on .*: RegisterForm, Report, Opinion, FinalResponse, FollowUp; kept until [0-9]+ [A-Z][a-z]+ "
                    + "20[0-9]{2}");
        Directory.EnumerateFiles(runs.Evidence, "*", SearchOption.AllDirectories).Should()
            .ContainSingle("the same bytes are kept once").Which.Should().Match(file => File.ReadAllBytes(file).Length == 51);
    }

    [Fact]
    public void Nothing_that_was_planned_fails_but_what_the_rules_are_to_forbid() =>
        runs.First.Lines.Where(line => line.Contains(" refused: CF", StringComparison.Ordinal))
            .Should().OnlyContain(
                line => line.Contains("FastTrack", StringComparison.Ordinal) || line.Contains("QS-0037", StringComparison.Ordinal));

    [Fact]
    public void The_diagram_is_one_of_mermaid() =>
        File.ReadAllText(runs.Diagram).Should().StartWith("stateDiagram-v2\n").And.Contain("UnderAssessment --> Accepted");

    [Fact]
    public async Task The_complaints_stay_in_a_file_and_every_run_makes_it_anew()
    {
        await using var store = new SqliteStore($"Data Source={runs.Complaints}");
        VerificationReport report = await new JournalVerifier(store).VerifyAsync();

        report.Complaints.Should().Be(73);
        report.Damaged.Should().BeEmpty();
    }

    [Fact]
    public async Task A_shorter_promise_is_kept_less_often()
    {
        using SampleFolder folder = QuickStartRuns.Folder().Change("appsettings.json", "\"24h\"", "\"2h\"");
        SampleRun changed = await QuickStartRuns.RunAsync(folder);

        Figures before = FirstResponses(runs.First), after = FirstResponses(changed);
        before.Within.Should().Be("24h");
        after.Within.Should().Be("2h");
        after.Started.Should().Be(before.Started);
        after.InTime.Should().BePositive().And.BeLessThan(before.InTime / 2);
    }

    [Fact]
    public async Task Rules_that_do_not_verify_stop_it_with_number_path_and_remedy()
    {
        using SampleFolder folder = QuickStartRuns.Folder()
            .Change("appsettings.json", "\"Tier\": \"Quality\", \"Category\": \"Quality\", \"Ground\": \"QualityDefect\"",
                "\"Tier\": \"Qualty\"");
        SampleRun broken = await QuickStartRuns.RunAsync(folder);

        broken.ExitCode.Should().NotBe(0);
        broken.Output.Should().BeEmpty();
        broken.Errors.Should()
            .MatchRegex(@"CF\d{4} ComplaintFlow:Classification:Rules:quality:Then:Tier: .*Qualty.*Quality").And.NotContain("   at ");
    }

    [Fact]
    public async Task Settings_that_are_not_json_stop_it_with_the_line()
    {
        using SampleFolder folder = QuickStartRuns.Folder().Change("appsettings.json", "\"Currency\": \"CNY\",", "\"Currency\": \"CNY\"");
        SampleRun broken = await QuickStartRuns.RunAsync(folder);

        broken.ExitCode.Should().NotBe(0);
        broken.Errors.Should().Contain("appsettings.json").And.Contain("LineNumber").And.NotContain("   at ");
    }

    [Fact]
    public async Task A_folder_without_settings_is_told_that_the_section_is_missing()
    {
        using var folder = new SampleFolder("complaints.csv");
        SampleRun broken = await QuickStartRuns.RunAsync(folder);

        broken.ExitCode.Should().NotBe(0);
        broken.Errors.Should().Contain("CF1049 ComplaintFlow: ").And.NotContain("   at ");
    }

    [Theory]
    [InlineData("2026-04-24T09:41+08:00", "yesterday", "complaints.csv, line 3: 'yesterday' in received_at is not an instant")]
    [InlineData("2026-04-24T09:41+08:00,Web", "2026-04-24T09:41+08:00,Web,one more",
        "complaints.csv, line 3: it has 20 fields and the header 19")]
    public async Task A_row_that_cannot_be_read_is_named_by_its_line(string before, string after, string message)
    {
        using SampleFolder folder = QuickStartRuns.Folder().Change("complaints.csv", before, after);
        SampleRun broken = await QuickStartRuns.RunAsync(folder);

        broken.ExitCode.Should().NotBe(0);
        broken.Errors.Should().Contain(message).And.NotContain("   at ");
    }

    private static Figures FirstResponses(SampleRun run)
    {
        string[] cells = run.Lines.Single(line => line.StartsWith("Service  FirstResponse ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new Figures(
            cells[2], int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture),
            int.Parse(cells[4], System.Globalization.CultureInfo.InvariantCulture));
    }

    private string Line(string part) => runs.First.Lines.Single(line => line.Contains(part, StringComparison.Ordinal));

    private sealed record Figures(string Within, int Started, int InTime);
}
