using ComplaintFlow.Complaints;
using ComplaintFlow.Notifications;

namespace ComplaintFlow.Chat.Tests;

public sealed class RobotTests
{
    [Fact]
    public async Task A_notice_goes_to_the_robots_whose_topics_tenants_and_roles_fit()
    {
        await using Bench bench = await Bench.OpenAsync(configure: options =>
        {
            ChatRobotOptions steps = Add(options, "steps"), acme = Add(options, "acme"), managers = Add(options, "managers");
            steps.Topics.Add("steptaken");
            acme.Tenants.Add("ACME");
            managers.Roles.Add("qualitymanager");
        });

        Of(bench, Notices.One()).Should().Equal("group", "managers", "steps");
        Of(bench, Notices.One(topic: "DutyGiven", roles: Roles.CaseOwner)).Should().Equal("group");
        Of(bench, Notices.One() with { Tenant = "acme" }).Should().Equal("acme", "group", "managers", "steps");
        Of(bench, Notices.Digest(Notices.One())).Should().Equal("group", "steps");
    }

    [Fact]
    public async Task What_speaks_to_the_complainant_alone_is_written_where_it_is_asked_for()
    {
        await using Bench bench = await Bench.OpenAsync(configure: options => Add(options, "told").Roles.Add(Roles.Complainant));
        Notice alone = Notices.One(topic: "Received", roles: Roles.Complainant) with { Departments = null, Persons = [] };

        Of(bench, alone).Should().Equal("told");
        Of(bench, alone with { Departments = ["laboratory"] }).Should().Equal("group", "told");
        Of(bench, alone with { Recipients = [Roles.Complainant, Roles.CaseOwner] }).Should().Equal("group", "told");
    }

    [Fact]
    public async Task A_robot_that_is_switched_off_writes_nothing()
    {
        await using Bench bench = await Bench.OpenAsync(robot: robot => robot.Enabled = false);

        Of(bench, Notices.One()).Should().BeEmpty();
        (await bench.SendAsync()).Reason.Should().Be("UnknownRobot");
    }

    [Fact]
    public async Task An_address_of_the_own_network_is_refused_unless_it_is_allowed()
    {
        await using Bench bench = await Bench.OpenAsync(robot: robot => robot.AllowPrivateAddresses = false);

        DeliveryResult result = await bench.SendAsync();

        (result.Status, result.Reason).Should().Be((DeliveryStatus.Rejected, "AddressRefused"));
        bench.Chat.All.Should().BeEmpty();
        bench.Logs.All.Should().ContainSingle(entry => entry.Id == 1351);
    }

    private static ChatRobotOptions Add(ChatOptions options, string name)
    {
        var robot = new ChatRobotOptions { Kind = ChatRobotKind.WeCom, Key = "k" };
        options.Robots[name] = robot;
        return robot;
    }

    private static IReadOnlyList<string> Of(Bench bench, Notice notice) => ((INotificationChannel)bench.Channel).GetEndpoints(notice);
}
