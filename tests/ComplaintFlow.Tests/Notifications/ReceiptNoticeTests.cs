using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Tests.Notifications;

/// <summary>A receipt promises only what the complainant will hear of, at an instant that has not come yet.</summary>
public sealed class ReceiptNoticeTests
{
    [Fact]
    public async Task It_tells_the_earliest_promise_that_is_not_yet_due()
    {
        (string text, Notice notice) = await ToldAsync(
            """
            "Alarm": { "Within": "immediate", "Until": "Acknowledged" }, "Answer": { "Within": "48h", "Until": "FirstResponse" },
            "Plan": { "Within": "24h", "Until": "PreliminaryPlan" }
            """);

        text.Should().EndWith("The next answer is due by 2026-03-03 08:00 UTC.");
        (notice.Target, notice.DueAt).Should().Be(("Plan", TestHouse.Start.AddHours(24)));
    }

    [Fact]
    public async Task It_does_not_tell_a_target_that_the_complainant_does_not_hear_of()
    {
        (string text, _) = await ToldAsync(
            """
            "Report": { "Within": "1h", "Until": "MajorDeclared" }, "Answer": { "Within": "48h", "Until": "FirstResponse" }
            """);

        text.Should().EndWith("The next answer is due by 2026-03-04 08:00 UTC.");
    }

    [Theory]
    [InlineData(""" "Alarm": { "Within": "immediate", "Until": "Acknowledged" } """)]
    [InlineData(""" "Report": { "Within": "1h", "Until": "MajorDeclared" } """)]
    [InlineData(""" "Answer": { "Within": "1h", "Until": "FirstResponse", "PerDepartment": true } """)]
    public async Task It_promises_nothing_if_nothing_is_promised(string targets)
    {
        (string text, Notice notice) = await ToldAsync(targets);

        text.Should().Be($"Your complaint was received under the number {notice.Number}.");
        (notice.Target, notice.DueAt).Should().Be((null, null));
    }

    [Fact]
    public async Task It_does_not_promise_what_was_due_before_a_late_entry()
    {
        (string text, _) = await ToldAsync(
            """ "Answer": { "Within": "48h", "Until": "FirstResponse" } """,
            TestHouse.Kettle() with { ReceivedAt = TestHouse.Start.AddDays(-3) });

        text.Should().NotContain("due");
    }

    [Theory]
    [InlineData("en", "You will hear from us by 4 March 2026, 08:00.", "You will hear from us as soon as possible.")]
    [InlineData("zh", "我们将在2026年3月4日 08:00之前与您联系。", "我们将尽快与您联系。")]
    public async Task The_letter_promises_the_same(string language, string dated, string undated)
    {
        (await LetterAsync(language, """ "Answer": { "Within": "48h", "Until": "FirstResponse" } """)).Should().Contain(dated);
        (await LetterAsync(language, """ "Report": { "Within": "1h", "Until": "MajorDeclared" } """)).Should().Contain(undated);
    }

    private static async Task<string> LetterAsync(string language, string targets)
    {
        using var house = new TestHouse(Rules(targets));
        return house.Get<ILetterWriter>().Write(await house.ReceiveAsync(), LetterKind.Acknowledgement, language).Text;
    }

    private static async Task<(string Text, Notice Notice)> ToldAsync(string targets, Intake? intake = null)
    {
        using var house = new TestHouse(Rules(targets));
        await house.ReceiveAsync(intake ?? TestHouse.Kettle() with { Department = "Kitchen" });
        await house.SendAllAsync();
        (Notice notice, string text) = house.Channel.Sent.Should().ContainSingle().Subject;
        return (text, notice);
    }

    private static string Rules(string targets) => $$"""{ "Sla": { "Always": { "Targets": { {{targets}} } } } }""";
}
