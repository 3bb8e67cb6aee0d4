using System.Globalization;
using ComplaintFlow.Complaints.Events;
using ComplaintFlow.Handling.Engine;
using ComplaintFlow.Tests.Workflow.Model;

namespace ComplaintFlow.Tests.Workflow.Semantics;

/// <summary>The vocabulary of state machines, case by case. The tables are the files beside this one.</summary>
public sealed class WorkflowTableTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string group in SemanticTable.Groups)
        {
            foreach (SemanticCase one in SemanticTable.Read(group))
                cases.Add(group, one.Name);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void In_every_case(string group, string name)
    {
        SemanticCase one = SemanticTable.Read(group).Should().ContainSingle(known => known.Name == name).Subject;
        var run = new EngineRun(Notation.Read(one.Workflow));
        string begun = Tell(run.Begin("Web"));
        run.StartIn(one.Start);

        string[] told = [.. one.Triggers.Select(trigger => trigger == "receive" ? begun : Tell(run.Fire(Step(trigger))))];

        told.Should().Equal(one.Expected, "of {0}\n{1}", string.Join(' ', one.Triggers), string.Join('\n', one.Workflow));
    }

    [Fact]
    public void There_are_at_least_two_hundred() => Cases().Count.Should().BeGreaterThanOrEqualTo(200);

    private static Step Step(string text)
    {
        string trigger = text.Split('(', '{')[0];
        string[] roles = text.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open
            ? text[(open + 1)..text.IndexOf(')', StringComparison.Ordinal)].Split(',', StringSplitOptions.RemoveEmptyEntries)
            : ["Owner"];
        int? size = text.IndexOf('{', StringComparison.Ordinal) is >= 0 and var brace
            ? int.Parse(text[(brace + 1)..text.IndexOf('}', StringComparison.Ordinal)], CultureInfo.InvariantCulture) : null;
        return new Step(trigger, roles, size);
    }

    private static string Tell(Decision decision)
    {
        if (decision.Refusals.Count > 0)
            return string.Join(' ', decision.Refusals.Select(refusal => refusal.Code));
        IEnumerable<string> told = decision.Entry!.Events.Select(Tell)
            .Concat(decision.Notices.Where(notice => notice.Topic != nameof(Received))
            .Select(notice => $"@{string.Join('+', notice.Recipients)}"));
        return string.Join(' ', told.Where(word => word.Length > 0).DefaultIfEmpty("-"));
    }

    private static string Tell(ComplaintEvent happened) => happened switch
    {
        MilestoneReached { Name: nameof(Received) } => "",
        MilestoneReached reached => reached.Name,
        StateEntered entered => $">{entered.To}",
        Escalated escalated => $"!{escalated.Level}",
        _ => "",
    };
}
