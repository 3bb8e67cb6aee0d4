using ComplaintFlow.Testing;
using ComplaintFlow.Testing.Conformance;

namespace ComplaintFlow.Tests.Storage.Broken;

/// <summary>
/// A kit that passes everything proves nothing: each of these stores breaks one rule, and the suite named beside it must find that.
/// </summary>
public sealed class BrokenStoreTests
{
    private static readonly Dictionary<string, (string Suite, Func<Decorator> Open)> Faults = new(StringComparer.Ordinal)
    {
        [nameof(LostVersionCheck)] = ("Commit", () => new LostVersionCheck()),
        [nameof(CompareThenWrite)] = ("Concurrency", () => new CompareThenWrite()),
        [nameof(PartialCommit)] = ("Atomicity", () => new PartialCommit()),
        [nameof(MessagesOfRefusedCommits)] = ("Atomicity", () => new MessagesOfRefusedCommits()),
        [nameof(HalfCommit)] = ("Fault", () => new HalfCommit()),
        [nameof(HalfGivenUp)] = ("Fault", () => new HalfGivenUp()),
        [nameof(ForgottenUniqueKey)] = ("Key", () => new ForgottenUniqueKey()),
        [nameof(UnnamedDuplicate)] = ("Key", () => new UnnamedDuplicate()),
        [nameof(ReorderedJournal)] = ("Journal", () => new ReorderedJournal()),
        [nameof(RewrittenJournal)] = ("Journal", () => new RewrittenJournal()),
        [nameof(CutJournal)] = ("Journal", () => new CutJournal()),
        [nameof(SnapshotAsText)] = ("Finding", () => new SnapshotAsText()),
        [nameof(KeysWithoutCase)] = ("Finding", () => new KeysWithoutCase()),
        [nameof(LeakedLease)] = ("Alarm", () => new LeakedLease()),
        [nameof(ComplaintLeasedTwice)] = ("Alarm", () => new ComplaintLeasedTwice()),
        [nameof(LookThenLease)] = ("Concurrency", () => new LookThenLease()),
        [nameof(DueSettledByStranger)] = ("Alarm", () => new DueSettledByStranger()),
        [nameof(LeasesLookAlike)] = ("Alarm", () => new LeasesLookAlike()),
        [nameof(LeasedAlarmsUnseen)] = ("Parking", () => new LeasedAlarmsUnseen()),
        [nameof(ParkedLost)] = ("Parking", () => new ParkedLost()),
        [nameof(ParkedForEver)] = ("Parking", () => new ParkedForEver()),
        [nameof(NeverResumed)] = ("Parking", () => new NeverResumed()),
        [nameof(MessageLeasedTwice)] = ("Outbox", () => new MessageLeasedTwice()),
        [nameof(MessageSettledByStranger)] = ("Outbox", () => new MessageSettledByStranger()),
        [nameof(LaneOrderLost)] = ("Outbox", () => new LaneOrderLost()),
        [nameof(DeadLettersLost)] = ("DeadLetter", () => new DeadLettersLost()),
        [nameof(ResentTooEarly)] = ("DeadLetter", () => new ResentTooEarly()),
        [nameof(BacklogWithoutLeases)] = ("Backlog", () => new BacklogWithoutLeases()),
        [nameof(DeadOfOneTenant)] = ("Backlog", () => new DeadOfOneTenant()),
        [nameof(PageSkipsRow)] = ("Query", () => new PageSkipsRow()),
        [nameof(PagesByCount)] = ("Query", () => new PagesByCount()),
        [nameof(FiltersWithCase)] = ("Filter", () => new FiltersWithCase()),
        [nameof(CountsEveryTenant)] = ("Filter", () => new CountsEveryTenant()),
        [nameof(IdsIgnored)] = ("Filter", () => new IdsIgnored()),
        [nameof(ActivityIgnored)] = ("Filter", () => new ActivityIgnored()),
        [nameof(OpenTakenForEnded)] = ("Filter", () => new OpenTakenForEnded()),
        [nameof(EndNeverTakenBack)] = ("Filter", () => new EndNeverTakenBack()),
        [nameof(SearchKeysForgotten)] = ("Search", () => new SearchKeysForgotten()),
        [nameof(SearchKeysAdded)] = ("Search", () => new SearchKeysAdded()),
        [nameof(SearchKeysInOneCase)] = ("Search", () => new SearchKeysInOneCase()),
        [nameof(AnySearchKeyIsEnough)] = ("Search", () => new AnySearchKeyIsEnough()),
        [nameof(CountsWithoutSearchKeys)] = ("Search", () => new CountsWithoutSearchKeys()),
        [nameof(PagesCutBySearchKeys)] = ("Search", () => new PagesCutBySearchKeys()),
        [nameof(SearchKeysOfRefusedCommits)] = ("Search", () => new SearchKeysOfRefusedCommits()),
        [nameof(SearchKeysWithoutTenant)] = ("Search", () => new SearchKeysWithoutTenant()),
        [nameof(WordsIgnored)] = ("Search", () => new WordsIgnored()),
        [nameof(SignalsWithoutPayload)] = ("Signal", () => new SignalsWithoutPayload()),
        [nameof(WindowWithoutItsEnds)] = ("Signal", () => new WindowWithoutItsEnds()),
        [nameof(FirstSignalsInsteadOfLast)] = ("Signal", () => new FirstSignalsInsteadOfLast()),
        [nameof(SignalsOfEveryTenant)] = ("Signal", () => new SignalsOfEveryTenant()),
        [nameof(SignalsOfRefusedCommits)] = ("Signal", () => new SignalsOfRefusedCommits()),
        [nameof(SignalsCountedTwice)] = ("Signal", () => new SignalsCountedTwice()),
        [nameof(SignalsWrittenLater)] = ("Signal", () => new SignalsWrittenLater()),
        [nameof(WholeSecondsOnly)] = ("Commit", () => new WholeSecondsOnly()),
        [nameof(ThirdKeyForgotten)] = ("Key", () => new ThirdKeyForgotten()),
        [nameof(ManyMessagesCut)] = ("Outbox", () => new ManyMessagesCut()),
        [nameof(ColumnForgotten)] = ("Query", () => new ColumnForgotten()),
        [nameof(NamesInAsciiOnly)] = ("Query", () => new NamesInAsciiOnly()),
        [nameof(StaleSnapshot)] = ("Finding", () => new StaleSnapshot()),
        [nameof(KeyLeadsToNoHead)] = ("Finding", () => new KeyLeadsToNoHead()),
        [nameof(EntriesOfOneTenant)] = ("Journal", () => new EntriesOfOneTenant()),
        [nameof(LargePageCut)] = ("Query", () => new LargePageCut()),
        [nameof(OnlyFirstDueSettled)] = ("Alarm", () => new OnlyFirstDueSettled()),
        [nameof(OnlyFirstMessageSettled)] = ("Outbox", () => new OnlyFirstMessageSettled()),
        [nameof(DeadLettersWithoutPayload)] = ("DeadLetter", () => new DeadLettersWithoutPayload()),
        [nameof(DefinitionsOverwritten)] = ("Definition", () => new DefinitionsOverwritten()),
        [nameof(CachingNode)] = ("Node", () => new CachingNode()),
        [nameof(KeysOfOneNode)] = ("Node", () => new KeysOfOneNode()),
        [nameof(SignalsOverwritten)] = ("Signal", () => new SignalsOverwritten()),
        [nameof(SignalsReplaced)] = ("Signal", () => new SignalsReplaced()),
        [nameof(SignalsOncePerValue)] = ("Signal", () => new SignalsOncePerValue()),
        [nameof(SignalsWithoutTenant)] = ("Signal", () => new SignalsWithoutTenant()),
        [nameof(KeysReplaced)] = ("Finding", () => new KeysReplaced()),
        [nameof(KeysOfEveryKind)] = ("Finding", () => new KeysOfEveryKind()),
        [nameof(KeysTakenWithoutCase)] = ("Key", () => new KeysTakenWithoutCase()),
        [nameof(LongKeysCut)] = ("Key", () => new LongKeysCut()),
        [nameof(EntriesOfRefusedCommits)] = ("Atomicity", () => new EntriesOfRefusedCommits()),
        [nameof(DefinitionsAsText)] = ("Definition", () => new DefinitionsAsText()),
        [nameof(PagesToTheMillisecond)] = ("Query", () => new PagesToTheMillisecond()),
        [nameof(SnapshotsWithoutTenant)] = ("Finding", () => new SnapshotsWithoutTenant()),
        [nameof(RowsWithoutTenant)] = ("Filter", () => new RowsWithoutTenant()),
        [nameof(ResumesEveryTenant)] = ("Parking", () => new ResumesEveryTenant()),
        [nameof(AlarmsSettledInEveryTenant)] = ("Alarm", () => new AlarmsSettledInEveryTenant()),
        [nameof(MessageIdsWithoutTenant)] = ("Outbox", () => new MessageIdsWithoutTenant()),
        [nameof(MessagesSettledInEveryTenant)] = ("Outbox", () => new MessagesSettledInEveryTenant()),
        [nameof(LanesWithoutTenant)] = ("Outbox", () => new LanesWithoutTenant()),
        [nameof(RepeatsWithoutPayload)] = ("Outbox", () => new RepeatsWithoutPayload()),
        [nameof(CreatedWhenDueAgain)] = ("Outbox", () => new CreatedWhenDueAgain()),
        [nameof(DeadLettersOfOneKind)] = ("DeadLetter", () => new DeadLettersOfOneKind()),
        [nameof(DeadIdsFree)] = ("DeadLetter", () => new DeadIdsFree()),
        [nameof(ReturnedCounted)] = ("Outbox", () => new ReturnedCounted()),
        [nameof(SuccessorsLost)] = ("Delivery", () => new SuccessorsLost()),
        [nameof(SuccessorsOfTheDeadLost)] = ("Delivery", () => new SuccessorsOfTheDeadLost()),
        [nameof(EndpointsShareALane)] = ("Delivery", () => new EndpointsShareALane()),
        [nameof(EventsLikeDeliveries)] = ("Delivery", () => new EventsLikeDeliveries()),
        [nameof(DeliveriesDueAtOnce)] = ("Delivery", () => new DeliveriesDueAtOnce()),
        [nameof(SuccessorsOfLostLeases)] = ("Delivery", () => new SuccessorsOfLostLeases()),
        [nameof(ChannelsMixed)] = ("Delivery", () => new ChannelsMixed()),
        [nameof(DeadDeliveriesBlock)] = ("Delivery", () => new DeadDeliveriesBlock()),
        [nameof(WorkOfEveryTenant)] = ("Fairness", () => new WorkOfEveryTenant()),
        [nameof(EarliestOverAll)] = ("Fairness", () => new EarliestOverAll()),
        [nameof(FirstNamedFirst)] = ("Fairness", () => new FirstNamedFirst()),
        [nameof(SharesOfTheIdle)] = ("Fairness", () => new SharesOfTheIdle()),
        [nameof(SharesByName)] = ("Fairness", () => new SharesByName()),
        [nameof(TenantsRepeated)] = ("Isolation", () => new TenantsRepeated()),
        [nameof(TenantsUnsorted)] = ("Isolation", () => new TenantsUnsorted()),
        [nameof(RecordsWithoutIdempotencyKeys)] = ("Transfer", () => new RecordsWithoutIdempotencyKeys()),
        [nameof(RecordsWithoutDeadLetters)] = ("Transfer", () => new RecordsWithoutDeadLetters()),
        [nameof(RecordsWithTriesFromTheBeginning)] = ("Transfer", () => new RecordsWithTriesFromTheBeginning()),
        [nameof(RecordsWrittenOver)] = ("TransferWrite", () => new RecordsWrittenOver()),
        [nameof(DamageNotCopied)] = ("TransferWrite", () => new DamageNotCopied()),
        [nameof(EndedValuesFound)] = ("Expiring", () => new EndedValuesFound()),
        [nameof(LookThenWrite)] = ("Expiring", () => new LookThenWrite()),
        [nameof(ValuesOverwritten)] = ("Expiring", () => new ValuesOverwritten()),
        [nameof(EndsIgnored)] = ("Expiring", () => new EndsIgnored()),
        [nameof(ValuesWithoutTenant)] = ("Expiring", () => new ValuesWithoutTenant()),
        [nameof(LongNamesCut)] = ("Expiring", () => new LongNamesCut()),
        [nameof(DeafToCancellation)] = ("Call", () => new DeafToCancellation()),
    };

    public static TheoryData<string> FaultNames { get; } = [.. Faults.Keys];

    /// <summary>What random walks find too, since it shows in the answers of a single caller.</summary>
    public static TheoryData<string> FaultsThatWalksFind { get; } =
        [nameof(LostVersionCheck), nameof(ForgottenUniqueKey), nameof(LeakedLease), nameof(DueSettledByStranger), nameof(ParkedLost),
            nameof(NeverResumed), nameof(MessageSettledByStranger), nameof(LaneOrderLost), nameof(PageSkipsRow),
            nameof(BacklogWithoutLeases), nameof(ReorderedJournal), nameof(SearchKeysForgotten), nameof(SearchKeysAdded),
            nameof(AnySearchKeyIsEnough), nameof(WorkOfEveryTenant), nameof(EarliestOverAll), nameof(FirstNamedFirst),
            nameof(SharesOfTheIdle), nameof(ActivityIgnored), nameof(ReturnedCounted), nameof(SuccessorsLost),
            nameof(SuccessorsOfTheDeadLost),
            nameof(EndpointsShareALane), nameof(DeliveriesDueAtOnce), nameof(DeadDeliveriesBlock), nameof(EventsLikeDeliveries)];

    /// <summary>What lets one tenant see or change something of another.</summary>
    public static TheoryData<string> FaultsBetweenTenants { get; } =
        [nameof(SnapshotsWithoutTenant), nameof(RowsWithoutTenant), nameof(SignalsWithoutTenant), nameof(SignalsOfEveryTenant),
            nameof(ResumesEveryTenant), nameof(AlarmsSettledInEveryTenant), nameof(MessageIdsWithoutTenant),
            nameof(MessagesSettledInEveryTenant), nameof(CountsEveryTenant), nameof(SearchKeysWithoutTenant),
            nameof(WorkOfEveryTenant)];

    [Theory]
    [MemberData(nameof(FaultNames))]
    public async Task A_store_with_a_fault_does_not_pass(string fault)
    {
        (string suite, Func<Decorator> open) = Faults[fault];

        (await BrokenAsync(suite, open)).Should().NotBeEmpty("the suite {0} finds a store with the fault {1}", suite, fault);
    }

    [Theory]
    [MemberData(nameof(FaultsThatWalksFind))]
    public async Task Random_walks_find_it_and_shorten_what_led_to_it(string fault)
    {
        ConformanceException found = (await BrokenAsync("Walk", Faults[fault].Open)).Should().ContainSingle().Subject;

        found.Message.Should().Contain("shortened to Step").And.Subject.Split("Step {").Length.Should().BeLessThan(14);
    }

    [Theory]
    [MemberData(nameof(FaultsBetweenTenants))]
    public async Task The_walks_of_tenants_find_a_store_that_mixes_them_up(string fault) =>
        (await BrokenAsync("Isolation", Faults[fault].Open)).Should().NotBeEmpty();

    [Fact]
    public async Task The_same_store_without_a_fault_passes()
    {
        foreach (string suite in StoreConformance.Rules.Select(rule => rule.Suite).Distinct(StringComparer.Ordinal))
            (await BrokenAsync(suite, () => new Decorator())).Should().BeEmpty();
    }

    [Fact]
    public void Each_suite_has_a_store_that_it_must_find() =>
        Faults.Values.Select(fault => fault.Suite).Append("Walk").ToHashSet(StringComparer.Ordinal)
            .Should().BeEquivalentTo(StoreConformance.Rules.Select(rule => rule.Suite).ToHashSet(StringComparer.Ordinal));

    private static async Task<List<ConformanceException>> BrokenAsync(string suite, Func<Decorator> open)
    {
        var kit = new Kit(open);
        var broken = new List<ConformanceException>();
        foreach (ConformanceRule rule in StoreConformance.Rules.Where(rule => string.Equals(rule.Suite, suite, StringComparison.Ordinal)))
        {
            try
            {
                await kit.RunAsync(rule.Name);
            }
            catch (ConformanceException exception)
            {
                broken.Add(exception);
            }
        }
        return broken;
    }

    private sealed class Kit(Func<Decorator> open) : StoreConformance
    {
        public override int Walks => 300;

        protected override ValueTask<StoreUnderTest> OpenAsync() => new(StoreUnderTest.Of(open()));

        protected override ValueTask BreakCommitsAsync(StoreUnderTest store, bool broken)
        {
            ((Decorator)store.Complaints).Breaks = broken;
            return ValueTask.CompletedTask;
        }

        protected override ValueTask<StoreUnderTest> OpenAnotherAsync(StoreUnderTest first)
        {
            Decorator another = open();
            another.Inner = ((Decorator)first.Complaints).Inner;
            return new(StoreUnderTest.Of(another));
        }
    }
}
