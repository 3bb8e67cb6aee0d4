namespace ComplaintFlow.Samples.Tests.StatelessShop;

public sealed class StatelessShopTests(StatelessShopRuns runs) : IClassFixture<StatelessShopRuns>
{
    private static readonly string[] Told =
    [
        "Wed 29 Apr 10:00  A-7  Receive by customer: Decision due Thu 07 May 24:00",
        "                  A-7  effect: the order is held",
        "Wed 29 Apr 10:30  A-7  Refund by clerk is refused. CF3003: ",
        "Wed 29 Apr 10:40  A-7  AskForProof by clerk: New → AwaitingProof; reminder at Fri 01 May 10:40",
        "                  A-7  effect: the customer is asked for proof of payment",
        "Fri 01 May 10:40  A-7  Remind by system: AwaitingProof → AwaitingProof; reminder at Sun 03 May 10:40",
        "                  A-7  effect: the customer is asked for proof of payment",
        "Sun 03 May 09:00  A-7  SendProof by customer: AwaitingProof → New",
        "Wed 06 May 09:30  A-7  Refund by customer is refused. CF3002: ",
        "Wed 06 May 09:40  A-7  Refund by clerk: New → Refunded; Decision met; acceptance at Wed 13 May 24:00",
        "                  A-7  effect: the order is released",
        "                  A-7  effect: the money is paid back",
        "Wed 13 May 24:00  A-7  Settle by system: Refunded → Settled, closed",
        "                  A-7  effect: the customer gets a voucher",
    ];

    [Fact]
    public void It_runs_to_its_end()
    {
        runs.First.Errors.Should().BeEmpty();
        runs.First.ExitCode.Should().Be(0);
    }

    [Fact]
    public void Two_runs_say_the_same_to_the_last_byte() => runs.Second.Output.Should().Be(runs.First.Output);

    [Fact]
    public void A_refund_is_told_from_its_receipt_to_its_closing_and_each_effect_follows_its_commit()
    {
        string[] lines = Of("A-7");

        lines.Should().HaveSameCount(Told);
        lines.Zip(Told).Should().OnlyContain(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("A-7", "order is paid")]
    [InlineData("A-2", "order may be returned")]
    public void A_refund_is_refused_with_the_description_of_the_guard(string order, string guard) =>
        Of(order).First(line => line.Contains(" is refused. ", StringComparison.Ordinal)).Should()
            .EndWith($"Refund by clerk is refused. CF3003: A condition of 'Refund' does not hold: {guard}. It passes where '{guard}' holds.");

    [Fact]
    public void A_complaint_that_is_declined_gets_no_money() =>
        Of("A-2")[^3..].Should().Equal(
            "Wed 29 Apr 11:10  A-2  Decline by clerk: New → Declined, closed; Decision met",
            "                  A-2  effect: the order is released",
            "                  A-2  effect: the customer is told why not");

    [Fact]
    public void The_journal_has_what_people_and_time_have_done()
    {
        List<string> lines = [.. runs.First.Lines];

        lines[(lines.IndexOf("The journal of the complaint about A-7") + 1)..].TakeWhile(line => line.Length > 0)
            .Select(line => line.Split(':')[0]).Should().Equal(
                "1  Receive by customer", "2  AskForProof by clerk", "3  Wake by system", "4  SendProof by customer", "5  Refund by clerk",
                "6  Wake by system");
    }

    [Fact]
    public void At_the_end_Stateless_draws_the_workflow_with_as_many_states() =>
        runs.First.Output.Should().Contain("The machine has 6 states, the workflow 6:").And.Contain("stateDiagram-v2")
            .And.Contain("New --> Refunded : Refund [by Clerk and order is paid and order may be returned]")
            .And.Contain("Refunded --> Settled : Settle [by Clerk]");

    private string[] Of(string order) => [
        .. runs.First.Output.Split('\n').Select(line => line.TrimEnd())
            .Where(line => line.Length > 18 && line[18..].StartsWith($"{order}  ", StringComparison.Ordinal))];
}
