using ComplaintFlow.Diagnostics;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using ComplaintFlow.Tests.Rules;
using ComplaintFlow.Tests.Sla;
using static ComplaintFlow.Tests.Sla.Desk;

namespace ComplaintFlow.Tests.Notifications;

public sealed class DigestTests
{
    private const string Target = """
        { "Within": "4h", "Until": "Solved", "Steps": { "half": { "At": "50%", "Notify": "CaseOwner" }, "most": { "At": "75%", "Notify": "CaseOwner" }, "full": { "At": "100%", "Notify": ["CaseOwner", "Executive"] } } }
        """;

    private static Desk Desk(
        string notifications, string sla =
            $$"""{ "Tiers": { "Major": { "Rank": 1, "Targets": { "T": {{Target}} } } }, "Always": { "Targets": { "T": {{Target}} } } }""") =>
        new(sla, $$""", "Notifications": {{notifications}}""");

    [Fact]
    public async Task A_notice_at_night_waits_for_the_morning_and_the_acknowledgement_does_not()
    {
        using Desk desk = Desk("""{ "Quiet": { "Calendar": "long" } }""");
        await desk.ReceiveAsync("20:00");
        await desk.WakeAsync("22:00");
        await desk.House.SendAllAsync();
        desk.House.Channel.Notices("Received").Should().ContainSingle();
        desk.House.Channel.Notices("StepTaken").Should().BeEmpty();

        desk.To("2026-03-03T08:00Z");
        await desk.House.SendAllAsync();

        desk.House.Channel.Notices("StepTaken").Should().ContainSingle();
    }

    [Fact]
    public async Task A_tier_or_a_topic_can_be_excepted_from_the_quiet()
    {
        using Desk desk = Desk("""{ "Quiet": { "Calendar": "long", "ExceptTiers": "Major" } }""");
        await desk.ReceiveAsync("20:00");
        await desk.DoAsync("20:00", new Reclassify { Tier = "Major", Reason = "r" });
        await desk.WakeAsync("22:00");
        await desk.House.SendAllAsync();
        desk.House.Channel.Notices("StepTaken").Should().HaveCount(2);

        using Desk topic = Desk("""{ "Quiet": { "Calendar": "long", "ExceptTopics": "StepTaken" } }""");
        await topic.ReceiveAsync("20:00");
        await topic.WakeAsync("22:00");
        await topic.House.SendAllAsync();
        topic.House.Channel.Notices("StepTaken").Should().ContainSingle();
    }

    [Fact]
    public async Task Frappe_2967_five_hundred_complaints_make_one_digest_for_each_receiver_and_window()
    {
        using Desk desk = Desk("""{ "Digest": { "Every": "1h" } }""");
        desk.To("09:00");
        for (int i = 0; i < 500; i++)
            await desk.House.ReceiveAsync();
        await desk.House.SendAllAsync();

        foreach (string at in new[] { "11:00", "11:59", "12:00", "12:30", "13:00", "13:59", "14:00", "18:00" })
        {
            await desk.WakeAsync(at);
            await desk.WakeAsync(at);
            await desk.House.SendAllAsync();
        }

        Notice[] digests = [.. desk.House.Channel.Notices("Digest")];
        digests.Select(digest => (digest.Recipients.Single(), digest.Items!.Count)).Should()
            .BeEquivalentTo([("CaseOwner", 500), ("CaseOwner", 500), ("CaseOwner", 500), ("Executive", 500)]);
        digests.Select(digest => digest.Id).Should().OnlyHaveUniqueItems();
        desk.House.Channel.Notices("StepTaken").Should().BeEmpty();
    }

    [Fact]
    public async Task What_is_alone_in_its_window_is_an_ordinary_notice()
    {
        using Desk desk = Desk("""{ "Digest": { "Every": "1h" } }""");
        await desk.ReceiveAsync("09:10");
        await desk.WakeAsync("11:10");
        await desk.House.SendAllAsync();
        desk.House.Channel.Notices("StepTaken").Should().BeEmpty("its window is open until noon");

        desk.To("12:00");
        await desk.House.SendAllAsync();

        desk.House.Channel.Notices("StepTaken").Should().ContainSingle();
    }

    [Theory]
    [InlineData("""{ "Quiet": {"Calendar": "no" } }""", "CF1033", "Quiet:Calendar")]
    [InlineData("""{ "Quiet": {"ExceptTopics": "x" } }""", "CF1033", "Quiet:Calendar")]
    [InlineData("""{ "Quiet": {"Calendar": "long", "ExceptTiers": "x" } }""", "CF1037", "Quiet:ExceptTiers")]
    [InlineData("""{ "Digest": {"Topics": "x" } }""", "CF1077", "Digest:Every")]
    [InlineData("""{ "Digest": {"Every": "1 working day" } }""", "CF1077", "Digest:Every")]
    [InlineData("""{ "Digest": {"Every": "0h" } }""", "CF1077", "Digest:Every")]
    public void Wrong_rules_are_defects(string notifications, string code, string place) =>
        Book.Read(RulesOf("{}", $$""", "Notifications": {{notifications}}""")).Diagnostics.Should()
            .ContainSingle(defect => defect.Severity == DiagnosticSeverity.Error).Which
            .Should().Match<Diagnostic>(defect => defect.Code == code && defect.Path == $"Notifications:{place}");
}
