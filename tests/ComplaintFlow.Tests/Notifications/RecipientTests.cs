using ComplaintFlow.Complaints;
using ComplaintFlow.Hosting.Delivering;
using ComplaintFlow.Notifications;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace ComplaintFlow.Tests.Notifications;

/// <summary>Roles, departments and persons are found in the configuration; who is absent is replaced, and who is unknown is seen.</summary>
public sealed class RecipientTests
{
    private const string Rules = """
        { "Sla": { "Always": { "Targets": { "T": { "Within": "1h", "Until": "Accepted", "Steps": {
            "late": { "At": "100%", "Notify": ["DepartmentSupervisor", "Executive"] } } } } } },
          "Recipients": {
            "Persons": {
                "sue": { "Email": "sue@example.com", "Language": "en", "Absences": {
                    "spring": { "From": "2026-03-02T00:00:00Z", "To": "2026-03-03T00:00:00Z", "Substitute": "max" } } },
                "max": { "Email": "max@example.com", "Phone": "+8613800000003" },
                "eve": { "Email": "eve@example.com" } },
            "Roles": { "DepartmentSupervisor": ["eve"], "Executive": ["max"] },
            "Departments": { "Kitchen": { "Members": ["sue"], "Roles": { "DepartmentSupervisor": ["sue"] } } } } }
        """;

    private readonly FakeChannel _mail = new() { Reaches = ContactKind.Email };

    [Fact]
    public async Task A_role_is_held_in_the_department_before_it_is_held_everywhere_and_one_person_gets_one_mail()
    {
        using TestHouse house = House(Rules);
        await house.ReceiveAsync(TestHouse.Kettle() with { Department = "Kitchen" });
        await house.ReceiveAsync();
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.WakeAllAsync();
        await house.SendAllAsync();

        Delivery[] late = [.. _mail.Taken.Where(delivery => delivery.Notice.Topic == "StepTaken")];
        late.Select(delivery => (delivery.Recipient!.Id, string.Join('+', delivery.Notice.Recipients))).Should().BeEquivalentTo(
            [("max", "DepartmentSupervisor+Executive"), ("eve", "DepartmentSupervisor"), ("max", "Executive")],
            "Sue, who supervises the kitchen, is absent, and Max takes her place");
        late.Should().OnlyContain(delivery => delivery.Recipient!.AddressOf(ContactKind.Email)!.StartsWith(delivery.Recipient.Id));
    }

    [Fact]
    public async Task Who_cannot_be_found_is_counted_logged_and_seen_in_the_health_check()
    {
        using TestHouse house = House(Rules.Replace("\"Executive\": [\"max\"]", "\"Nobody\": [\"max\"]", StringComparison.Ordinal));
        await house.ReceiveAsync(TestHouse.Kettle() with { Complainant = new() { Contacts = [Contact.Email("li@example.com")] } });
        house.Clock.Advance(TimeSpan.FromHours(1));
        await house.WakeAllAsync();
        await house.SendAllAsync();

        house.Logs.All.Should().Contain(log => log.Id == 1106 && log.Text.Contains("'Executive'", StringComparison.Ordinal));
        house.Get<UnreachedReceivers>().Count.Should().Be(1);
        HealthReport report = await house.Get<HealthCheckService>().CheckHealthAsync();
        report.Entries["complaintflow-work"].Status.Should().Be(HealthStatus.Degraded);
        report.Entries["complaintflow-work"].Data["unreached"].Should().Be(1L);
    }

    [Theory]
    [InlineData("Roles", """{ "Executive": ["ghost"] }""", "CF1196 ComplaintFlow:Recipients:Roles:Executive")]
    [InlineData(
        "Departments", """{ "Kitchen": { "Members": ["ghost"] } }""", "CF1196 ComplaintFlow:Recipients:Departments:Kitchen:Members")]
    [InlineData("Persons", """{ "a": { "Email": "a@b\r\nBcc: x" } }""", "CF1197 ComplaintFlow:Recipients:Persons:a:Email")]
    [InlineData("Persons", """{ "a": { "Email": "nobody" } }""", "CF1197 ComplaintFlow:Recipients:Persons:a:Email")]
    [InlineData("Persons", """{ "a": { "Phone": "none" } }""", "CF1197 ComplaintFlow:Recipients:Persons:a:Phone")]
    [InlineData(
        "Persons",
        """{ "a": { "Absences": { "x": { "From": "2026-03-03T00:00:00Z", "To": "2026-03-02T00:00:00Z", "Substitute": "b" } } } }""",
        "CF1197 ComplaintFlow:Recipients:Persons:a:Absences:x")]
    public void Whatever_cannot_be_right_is_told_with_its_path(string section, string content, string defect)
    {
        using TestHouse house = House($$"""{ "Recipients": { "{{section}}": {{content}} } }""");

        house.Invoking(one => one.Get<IOptions<RecipientOptions>>().Value).Should().Throw<OptionsValidationException>()
            .Which.Failures.Should().Contain(failure => failure.StartsWith(defect, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_circle_of_substitutes_ends()
    {
        var options = new RecipientOptions();
        foreach ((string id, string other) in new[] { ("a", "b"), ("b", "a") })
        {
            var person = new PersonOptions { Email = $"{id}@example.com" };
            person.Absences["x"] = new AbsenceOptions { From = TestHouse.Start, To = TestHouse.Start.AddDays(1), Substitute = other };
            options.Persons[id] = person;
        }
        var directory = new ConfiguredRecipientDirectory(Options.Create(options));

        (await directory.FindAsync(new RecipientQuery(ReceiverKind.Person, "a", TestHouse.Start), default)).Should().BeEmpty();
        (await directory.FindAsync(new RecipientQuery(ReceiverKind.Person, "a", TestHouse.Start.AddDays(1)), default)).Should()
            .ContainSingle().Which.Id.Should().Be("a");
    }

    [Fact]
    public async Task A_tenant_that_names_its_people_has_no_others()
    {
        var options = new RecipientOptions();
        options.Persons["a"] = new PersonOptions { Email = "a@example.com" };
        options.Roles["Executive"] = ["a"];
        options.Tenants["acme"] = new RecipientOptions();
        var directory = new ConfiguredRecipientDirectory(Options.Create(options));
        RecipientQuery query = new(ReceiverKind.Role, "executive", TestHouse.Start);

        (await directory.FindAsync(query, default)).Should().ContainSingle();
        (await directory.FindAsync(query with { Tenant = "acme" }, default)).Should().BeEmpty();
    }

    private TestHouse House(string rules) => new(rules, builder =>
    {
        builder.RemoveChannels().AddNotificationChannel("mail", _ => _mail);
        builder.Services.AddHealthChecks().AddComplaintFlow();
    });
}
