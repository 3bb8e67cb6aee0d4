using ComplaintFlow.Complaints;
using ComplaintFlow.Conditions.Analysis;

namespace ComplaintFlow.Conditions.Fields;

/// <summary>The fields that every rule book has.</summary>
internal static class BuiltInFields
{
    /// <summary>Subject and description together, in which keyword rules usually look.</summary>
    public const string Text = "Text";

    /// <summary>The state of every region.</summary>
    public const string States = "States";

    /// <summary>The names of the tasks that are not done.</summary>
    public const string OpenTasks = "OpenTasks";

    /// <summary>The sum of the amounts that the complainant demands.</summary>
    public const string Amount = "Amount";

    /// <param name="zone">The time zone in which instants have dates, or null for UTC.</param>
    public static IEnumerable<Field> All(TimeZoneInfo? zone = null)
    {
        yield return new TextField(Text, FieldKind.Text, c => c.Subject.Length == 0 ? c.Description : $"{c.Subject}\n{c.Description}",
            exists: c => !string.IsNullOrWhiteSpace(c.Subject) || !string.IsNullOrWhiteSpace(c.Description),
            source: c => (c.Subject, c.Description));
        yield return new TextField(nameof(Complaint.Subject), FieldKind.Text, c => c.Subject);
        yield return new TextField(nameof(Complaint.Description), FieldKind.Text, c => c.Description);
        yield return Word(nameof(Complaint.Channel), c => c.Channel);
        yield return Result(nameof(Complaint.Category), c => c.Category);
        yield return Result(nameof(ClassificationOutcome.Ground), c => c.Classification.Ground);
        yield return Result(nameof(Complaint.Tier), c => c.Tier, isTold: true);
        yield return Result(nameof(Severity), c => Name(c.Classification.Severity), Enum.GetNames<Severity>());
        yield return Result(nameof(Priority), c => Name(c.Classification.Priority), Enum.GetNames<Priority>());
        // A department that the rules suggest is a result of theirs; one that has the complaint is not.
        yield return new TextField(
            nameof(Complaint.Department), FieldKind.Word, c =>
                c.Department ?? c.Classification.Department, source: c => (c.Department, null));
        yield return new TextField(nameof(Complaint.Owner), FieldKind.Word, c => c.Owner) { IsPersonal = true };
        yield return new TextField(nameof(Complaint.State), FieldKind.Word, c => c.State) { IsTold = true };
        yield return Word("Identity", c => Enum.GetName(c.Complainant.Identity), Enum.GetNames<IdentityLevel>());
        yield return Word(nameof(Product.Sku), c => c.Product?.Sku);
        yield return Word(nameof(Product.Batch), c => c.Product?.Batch);
        yield return Word(nameof(Product.Serial), c => c.Product?.Serial);
        foreach (Field field in RecordFields.All(zone ?? TimeZoneInfo.Utc))
            yield return field;
        yield return Set(States, c => c.Regions, region => region.State, areRelated: true, isTold: true);
        yield return Set(nameof(ClassificationOutcome.Flags), c => c.Classification.Flags, flag => flag, isResult: true);
        yield return Set(nameof(ClassificationOutcome.Tags), c => c.Classification.Tags, tag => tag, isResult: true);
        yield return Set(nameof(Complaint.Demands), c => c.Demands, demand => Enum.GetName(demand.Kind), Enum.GetNames<DemandKind>());
        yield return Set(nameof(Complaint.Milestones), c => c.Milestones, milestone => milestone.Name, areRelated: true);
        yield return Set(OpenTasks, c => c.Tasks, task => task.IsOpen ? task.Name : null);
        yield return new OrderedField<Money>(Amount, FieldKind.Money, SumOf);
        yield return new OrderedField<decimal>(
            nameof(Complaint.EscalationLevel), FieldKind.Number, c =>
                c.EscalationLevel, isWhole: true, always: Ranges.Of(FieldOperator.AtLeast, 0));
        yield return new OrderedField<DateTimeOffset>(
            nameof(Complaint.ReceivedAt), FieldKind.Instant, c => c.ReceivedAt, always: Ranges.All);
        yield return new OrderedField<DateTimeOffset>(nameof(Complaint.OccurredAt), FieldKind.Instant, c => c.OccurredAt);
    }

    private static TextField Word(string name, Func<Complaint, string?> read, string[]? words = null) =>
        new(name, FieldKind.Word, read, words);

    private static TextField Result(string name, Func<Complaint, string?> read, string[]? words = null, bool isTold = false) =>
        new(name, FieldKind.Word, read, words) { IsResult = true, IsTold = isTold };

    private static string? Name<T>(T? value)
        where T : struct, Enum => value is { } known ? Enum.GetName(known) : null;

    /// <summary>The names of items. An item without a name does not count. It is a plain loop, because guards call it often.</summary>
    public static SetField Set<T>(
        string name, Func<Complaint, IReadOnlyList<T>> items, Func<T, string?> nameOf, string[]? words = null, bool areRelated = false,
        bool isResult = false, bool isTold = false)
    {
        return new SetField(
            name, c => Named(items(c)), (c, word) => Any(items(c), word), c => Any(items(c), null), (one, other) =>
                Same(items(one), items(other)), words, areRelated)
        {
            IsResult = isResult, IsTold = isTold,
        };

        IEnumerable<string> Named(IReadOnlyList<T> all) => all.Select(nameOf).OfType<string>();

        // A list that nothing was recorded in is shared by all versions of a complaint.
        bool Same(IReadOnlyList<T> one, IReadOnlyList<T> other) =>
            ReferenceEquals(one, other) || Named(one).SequenceEqual(Named(other), StringComparer.Ordinal);

        bool Any(IReadOnlyList<T> all, string? wanted)
        {
            for (int i = 0; i < all.Count; i++)
            {
                if (nameOf(all[i]) is { } known && (wanted is null || Names.Same(known, wanted)))
                    return true;
            }
            return false;
        }
    }

    /// <summary>The sum of the amounts that the complainant demands. There is none if nothing is demanded or currencies differ.</summary>
    private static Money? SumOf(Complaint complaint)
    {
        Money? sum = null;
        for (int i = 0; i < complaint.Demands.Count; i++)
        {
            if (complaint.Demands[i].Amount is not { } amount)
                continue;
            if (sum is { } before && before.Currency != amount.Currency)
                return null;
            sum = new Money((sum?.Amount ?? 0) + amount.Amount, amount.Currency);
        }
        return sum;
    }
}
