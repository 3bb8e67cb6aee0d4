using ComplaintFlow.Complaints;
using ComplaintFlow.Handling;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Notifications;
using ComplaintFlow.Tests.Handling.Record;
using ComplaintFlow.Tests.Rules;

namespace ComplaintFlow.Tests.Notifications;

public sealed class LetterTests
{
    private const string Rules = """{ "Letters": { "Organisation": "Kettle Works", "TimeZone": "Asia/Shanghai" } }""";

    private static Intake LiNa => TestHouse.Kettle() with { Complainant = new() { Name = "Li Na" }, Language = "zh" };

    [Fact]
    public async Task A_rejection_gives_the_reason_and_the_routes_outside_in_the_language_of_the_complainant()
    {
        using Case one = await Case.AssessedAsync(Rules, LiNa);
        await one.DoAsync(People.Intake, new ProposeDecision(ToAccept: false) { Reason = "no defect" });
        await one.DoAsync(People.Business, new Reject
        {
            Why = RejectionReason.TimeBarred, Explanation = "已超过三年。", OutsideRoutes = ["人民法院"],
        });

        Letter letter = Write(one, LetterKind.Rejection);

        letter.Language.Should().Be("zh");
        letter.Text.Should()
            .StartWith("不予受理决定书").And.Contain("Li Na").And.Contain(one.Complaint.Number).And.Contain("2026年3月2日").And.Contain(
                "已超过三年。").And.Contain("- 人民法院").And.Contain("Kettle Works");
        Write(one, LetterKind.Rejection, "en").Text.Should().Contain("2 March 2026").And.Contain("somebody else will decide then");
    }

    [Theory]
    [InlineData("{}", "until 2 April 2026, 08:00 to look again", "2026年4月2日 08:00之前提出复核")]
    [InlineData("""{ "Within": "10 calendar days" }""", "until 13 March 2026, 08:00 to look again", "2026年3月13日 08:00之前提出复核")]
    [InlineData("""{ "Enabled": false }""", "until the complaint is closed to look again", "投诉办结之前提出复核")]
    public async Task A_rejection_says_until_when_it_can_be_appealed_as_the_rules_have_it(string window, string english, string chinese)
    {
        string rules =
            $$$"""{ "Letters": { "TimeZone": "Asia/Shanghai" }, "Workflow": { "Preset": "standard", "States": { "Rejected": { "After": { "appeal-window": {{{window}}} } } } } }""";
        using Case one = await Case.AssessedAsync(rules, LiNa);
        await one.DoAsync(People.Intake, new ProposeDecision(ToAccept: false) { Reason = "no defect" });
        await one.DoAsync(People.Business, TriggerActions.Of("Reject"));

        Write(one, LetterKind.Rejection, "en").Text.Should().Contain(english);
        Write(one, LetterKind.Rejection).Text.Should().Contain(chinese);
    }

    [Fact]
    public async Task An_acceptance_names_the_plan_and_the_promised_time()
    {
        using Case one = await Case.AssessedAsync(Rules, LiNa, new BeginAssessment { IsComplex = true });
        (await one.RefusedAsync(People.Business, new Accept())).Code.Should().Be("CF3004");
        await one.DoAsync(People.Business, new Accept { Plan = "We test the kettle.", PromisedFeedbackAt = TestHouse.Start.AddDays(3) });

        Write(one, LetterKind.Acceptance, "en").Text.Should()
            .Contain("We test the kettle.").And.Contain("5 March 2026, 16:00").And.Contain("Kitchen answers for it");
        one.Complaint.Clocks.Should()
            .Contain(clock => clock.Target == Accept.PromisedFeedback && clock.DueAt == TestHouse.Start.AddDays(3));
    }

    [Fact]
    public async Task A_final_response_tells_the_finding_the_options_their_basis_and_the_rights_outside()
    {
        using Case one = await Case.OfferedAsync(
            TriggerActions.Option("A") with
            {
                LegalBasis = ["Consumer Law, Art. 24"], ValidUntil = TestHouse.Start.AddDays(10),
            }, Rules, LiNa);

        Write(one, LetterKind.FinalResponse, "en").Text.Should()
            .ContainAll("Your complaint is right.", "- A: Refund 100 CNY (until 12 March 2026, 16:00)", "- Consumer Law, Art. 24",
                "a court");
        Write(one, LetterKind.FinalResponse).Text.Should().ContainAll("您的投诉成立。", "人民法院");
    }

    [Fact]
    public async Task Questions_name_the_day_on_which_silence_closes_the_complaint()
    {
        using Case one = await Case.AssessedAsync(Rules, LiNa);
        await one.DoAsync(People.Intake, new RequestInformation("When was it bought?"));

        Write(one, LetterKind.InformationRequest, "en").Text.Should().ContainAll("- When was it bought?", "April 2026");
    }

    [Fact]
    public async Task A_mediation_that_failed_names_the_mediator_and_the_routes()
    {
        using Case one = await Case.OfferedAsync(TriggerActions.Option("A"), Rules, LiNa);
        await one.DoAsync(People.Complainant, new DeclareDeadlock { Reason = "no agreement" });
        await one.DoAsync(People.Owner, new ReferToMediation("消费者协会"));
        Write(one, LetterKind.Mediation).Text.Should().StartWith("调解通知书").And.Contain("消费者协会");
        await one.DoAsync(People.Mediator, new TerminateMediation(MediationEnd.NoAgreement));

        Write(one, LetterKind.MediationEnd).Text.Should().StartWith("终止调解决定书").And.ContainAll("消费者协会", "2026年3月2日");
    }

    [Theory]
    [InlineData("\"Letters\": { \"TimeZone\": \"Asia/Shanghai\" }")]
    [InlineData("\"Calendars\": { \"House\": { \"TimeZone\": \"Asia/Shanghai\", \"Week\": { \"Mon-Fri\": \"09:00-17:00\" } } }")]
    public async Task The_acknowledgement_tells_the_process_and_the_next_answer_in_the_time_of_the_house(string zone)
    {
        using Case one = await Case.ReceivedAsync(
            $$$"""{ {{{zone}}}, "Sla": { "Always": { "Targets": { "FirstResponse": { "Within": "24h", "Until": "FirstResponse" } } } } }""",
            LiNa);

        Write(one, LetterKind.Acknowledgement, "en").Text.Should()
            .ContainAll("What happens now", "3 March 2026, 16:00", one.Complaint.Number);
        Write(one, LetterKind.Acknowledgement).Text.Should().ContainAll("处理流程", "深表歉意");
    }

    [Fact]
    public async Task An_own_text_takes_the_place_of_the_built_in_one()
    {
        using Case one =
            await Case.ReceivedAsync("""{ "Letters": { "Templates": { "acknowledgement.EN": "Hello {{Name}}, {{Number}}." } } }""", LiNa);

        Write(one, LetterKind.Acknowledgement, "en").Text.Should().Be($"Hello Li Na, {one.Complaint.Number}.");
    }

    [Theory]
    [InlineData("en", "Your complaint {0}: received")]
    [InlineData("zh", "投诉收到告知书(投诉编号 {0})")]
    public async Task A_letter_has_a_subject_in_its_language(string language, string subject)
    {
        using Case one = await Case.ReceivedAsync(Rules, LiNa);

        Write(one, LetterKind.Acknowledgement, language).Subject.Should()
            .Be(string.Format(System.Globalization.CultureInfo.InvariantCulture, subject, one.Complaint.Number));
    }

    [Fact]
    public async Task An_own_subject_takes_the_place_of_the_built_in_one_and_stays_in_one_line()
    {
        using Case one = await Case.ReceivedAsync(
            """{ "Letters": { "Subjects": { "acknowledgement.EN": "{{Subject}} ({{Number}})" } } }""", LiNa with
            {
                Subject = "Kettle\nBcc: all@example.com",
            });

        Write(one, LetterKind.Acknowledgement, "en").Subject.Should().Be($"Kettle Bcc: all@example.com ({one.Complaint.Number})");
    }

    [Fact]
    public void A_text_for_no_letter_with_no_field_in_no_zone_is_a_defect()
    {
        Book.Defects(
            """{ "Letters": { "TimeZone": "Mars/North", "Templates": { "Rejektion.zh": "x", "Rejection.zh": "{{Numbr}}" }, "Subjects": { "Rejection.fr": "{{Numbr}}" } } }""")
            .Select(defect => $"{defect.Code} {defect.Path}").Should()
            .BeEquivalentTo("CF1190 Letters:TimeZone", "CF1191 Letters:Templates:Rejektion.zh", "CF1192 Letters:Templates:Rejection.zh",
                "CF1191 Letters:Subjects:Rejection.fr", "CF1192 Letters:Subjects:Rejection.fr");
    }

    [Fact]
    public void Every_letter_exists_in_both_languages_and_names_only_known_fields()
    {
        foreach (LetterKind kind in Enum.GetValues<LetterKind>())
        {
            foreach (string language in LetterWriter.Languages)
            {
                using var reader = new StreamReader(
                    typeof(LetterWriter).Assembly.GetManifestResourceStream($"ComplaintFlow.Letters.{kind}.{language}.txt")!);
                LetterWriter.FieldsOf(reader.ReadToEnd()).Should().Contain("Number").And.OnlyContain(field => LetterFields.Knows(field));
            }
        }
    }

    private static Letter Write(Case one, LetterKind kind, string? language = null) =>
        one.House.Get<ILetterWriter>().Write(one.Complaint, kind, language);
}
