using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Notifications;

public sealed class ExtensionLetterTests
{
    private const string Rules = """
        { "Letters": { "Organisation": "Kettle Works", "TimeZone": "Asia/Shanghai" },
          "Sla": { "Always": { "Targets": { "Resolution": { "Within": "240h", "Until": "Closed", "Extension": { "Times": 2, "By": ["CaseOwner"] } } } } } }
        """;

    private static Intake LiNa => TestHouse.Kettle() with { Complainant = new() { Name = "Li Na" }, Language = "zh" };

    [Fact]
    public async Task An_extension_is_told_with_its_reason_and_the_new_date()
    {
        using Case one = await Case.AcceptedAsync(Rules, LiNa);
        one.House.Clock.Advance(TimeSpan.FromDays(1));
        await one.DoAsync(People.Owner, new Extend { Target = "Resolution", By = "48h", Reason = "第三方检测需要更长时间。" });

        Notice notice = await ToldAsync(one, "Extend");

        (notice.Letter, notice.Target, notice.DueAt).Should().Be((LetterKind.Extension, "Resolution", TestHouse.Start.AddHours(288)));
        Letter letter = Write(one, notice);
        letter.Text.Should()
            .StartWith("延期告知书").And.ContainAll(
                "Li Na", one.Complaint.Number, "第三方检测需要更长时间。", "2026年3月12日 16:00", "2026年3月14日 16:00", "Kettle Works");
        Write(one, notice, "en").Text.Should().ContainAll("第三方检测需要更长时间。", "12 March 2026, 16:00", "14 March 2026, 16:00");
    }

    [Fact]
    public async Task Of_several_extensions_the_last_one_is_told()
    {
        using Case one = await Case.AcceptedAsync(Rules, LiNa);
        await one.DoAsync(People.Owner, new Extend { Target = "Resolution", By = "24h", Reason = "the laboratory" });
        one.House.Clock.Advance(TimeSpan.FromHours(1));
        await one.DoAsync(People.Owner, new Extend { Target = "Resolution", By = "24h", Reason = "the second opinion" });

        Write(one, await ToldAsync(one, "Extend", times: 2), "en").Text.Should()
            .ContainAll("the second opinion", "13 March 2026, 16:00", "14 March 2026, 16:00").And.NotContain("the laboratory");
    }

    [Fact]
    public async Task An_extension_of_a_department_is_not_told_to_the_complainant()
    {
        const string internalTarget = """
            { "Sla": { "Always": { "Targets": { "Workshop": { "Within": "240h", "Until": "Closed", "PerDepartment": true,
                "Extension": { "By": ["CaseOwner"] } } } } } }
            """;
        using Case one = await Case.AcceptedAsync(internalTarget, LiNa);
        await one.DoAsync(People.Owner, new Extend { Target = "Workshop", By = "24h", Reason = "the laboratory" });

        await one.House.SendAllAsync();

        one.House.Channel.Notices("Extend").Should().BeEmpty();
    }

    [Fact]
    public async Task An_extension_that_is_refused_is_not_told()
    {
        using Case one = await Case.AcceptedAsync(Rules, LiNa);
        await one.RefusedAsync(People.Owner, new Extend { Target = "Resolution", By = "24h" });
        await one.RefusedAsync(People.Supervisor, new Extend { Target = "Resolution", By = "24h", Reason = "r" });

        await one.House.SendAllAsync();
        one.House.Channel.Notices("Extend").Should().BeEmpty();
    }

    [Fact]
    public async Task An_appeal_that_is_allowed_is_told_as_such_and_not_as_a_first_acceptance()
    {
        using Case one = await AppealedAsync();
        await one.DoAsync(People.Supervisor, new Accept { Plan = "We look at the kettle." });

        Notice notice = await ToldAsync(one, "Accept");

        notice.Letter.Should().Be(LetterKind.AppealAllowed);
        Write(one, notice).Text.Should().StartWith("复核决定书").And.ContainAll("2026年3月5日", "2026年3月7日", "撤销原决定", "We look at the kettle.");
        Write(one, notice, "en").Text.Should()
            .ContainAll("on 5 March 2026 you asked us", "decided on 7 March 2026: we handle it", "Kitchen answers for it");
    }

    [Fact]
    public async Task An_appeal_that_is_dismissed_is_told_with_the_new_reason_and_the_routes_outside()
    {
        using Case one = await AppealedAsync();
        await one.DoAsync(People.Intake, new ProposeDecision(ToAccept: false) { Reason = "r" });
        await one.DoAsync(People.Supervisor, new Reject
        {
            Why = RejectionReason.TimeBarred, Explanation = "仍已超过三年。", OutsideRoutes = ["人民法院"],
        });

        Notice notice = await ToldAsync(one, "Reject", times: 2);

        notice.Letter.Should().Be(LetterKind.AppealDismissed);
        Write(one, notice).Text.Should().StartWith("复核决定书").And.ContainAll("2026年3月5日", "2026年3月7日", "维持不予受理", "仍已超过三年。", "- 人民法院");
        Write(one, notice, "en").Text.Should()
            .ContainAll("on 5 March 2026 you asked us", "decided on 7 March 2026 that we still cannot handle it").And.NotContain(
                "ask us until");
    }

    [Fact]
    public async Task A_notice_names_the_letter_that_goes_with_it_and_one_to_staff_names_none()
    {
        using Case one = await Case.AssessedAsync(Rules, LiNa);
        await one.DoAsync(People.Intake, new RequestInformation("q"));
        await one.DoAsync(People.Complainant, new ProvideInformation("a"));
        await one.DoAsync(People.Intake, new ProposeDecision(ToAccept: false) { Reason = "r" });
        await one.DoAsync(People.Business, new Reject { Why = RejectionReason.TimeBarred, Explanation = "e", OutsideRoutes = ["a court"] });
        await one.House.SendAllAsync();

        one.House.Channel.Sent.Select(sent => (sent.Notice.Topic, sent.Notice.Letter)).Should().Equal(
            ("Received", LetterKind.Acknowledgement), ("RequestInformation", LetterKind.InformationRequest), ("ProposeDecision", null),
            ("Reject", LetterKind.Rejection));
    }

    private static async Task<Case> AppealedAsync()
    {
        Case one = await Case.AssessedAsync(Rules, LiNa);
        await one.DoAsync(People.Intake, new ProposeDecision(ToAccept: false) { Reason = "r" });
        await one.DoAsync(People.Business, new Reject { Why = RejectionReason.TimeBarred, Explanation = "e", OutsideRoutes = ["a court"] });
        one.House.Clock.Advance(TimeSpan.FromDays(3));
        await one.DoAsync(People.Complainant, new AppealRejection("g"));
        one.House.Clock.Advance(TimeSpan.FromDays(2));
        return one;
    }

    private static async Task<Notice> ToldAsync(Case one, string topic, int times = 1)
    {
        await one.House.SendAllAsync();
        Notice[] notices = [.. one.House.Channel.Notices(topic)];
        notices.Should().HaveCount(times).And.OnlyContain(notice => notice.Recipients.Contains(Complaints.Roles.Complainant));
        return notices[^1];
    }

    private static Letter Write(Case one, Notice notice, string? language = null) =>
        one.House.Get<ILetterWriter>().Write(one.Complaint, notice.Letter!.Value, language);
}
