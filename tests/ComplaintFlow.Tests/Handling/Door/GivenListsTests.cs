using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using ComplaintFlow.Complaints;
using ComplaintFlow.Handling.Actions;
using ComplaintFlow.Tests.Handling.Record;

namespace ComplaintFlow.Tests.Handling.Door;

/// <summary>What a caller gives is copied once: what is done to the list afterwards changes no complaint, no rule and no actor.</summary>
public sealed class GivenListsTests
{
    private static readonly (string Type, string Property)[] All =
    [
        .. InputTypes.All.Where(type => !type.IsAbstract)
            .SelectMany(type =>
                InputTypes.Settable(type).Where(property => InputTypes.IsCollection(property.PropertyType))
                    .Select(property => (type.FullName!, property.Name))),
    ];

    public static TheoryData<string, string> Collections() => Rows(All);

    public static TheoryData<string, string> OfConstructors() =>
        Rows(All.Where(one => TypeOf(one.Type).GetConstructors().Any(constructor => Takes(constructor, one.Property))));

    [Theory]
    [MemberData(nameof(Collections))]
    public void A_list_that_is_given_is_copied(string typeName, string propertyName)
    {
        PropertyInfo property = PropertyOf(typeName, propertyName);
        object owner =
            RuntimeHelpers.GetUninitializedObject(property.DeclaringType!.IsAbstract ? TypeOf(typeName) : property.DeclaringType);
        object given = Filled(property.PropertyType);

        property.SetValue(owner, given);

        StaysAsItWas(property.GetValue(owner)!, given);
    }

    [Theory]
    [MemberData(nameof(OfConstructors))]
    public void A_list_that_a_constructor_takes_is_copied(string typeName, string propertyName)
    {
        PropertyInfo property = PropertyOf(typeName, propertyName);
        object given = Filled(property.PropertyType);
        ConstructorInfo constructor = TypeOf(typeName).GetConstructors().Single(one => Takes(one, propertyName));

        object owner = constructor.Invoke([.. constructor.GetParameters().Select(parameter =>
            parameter.Name == propertyName ? given : parameter.ParameterType.IsValueType ? Activator.CreateInstance(parameter.ParameterType)
                : null)]);

        StaysAsItWas(property.GetValue(owner)!, given);
    }

    [Fact]
    public void The_walk_reaches_what_matters() =>
        All.Should().HaveCountGreaterThan(80).And.Contain([
            ("ComplaintFlow.Complaints.ResolutionOption", "Remedies"), ("ComplaintFlow.Complaints.Actor", "Roles"),
            ("ComplaintFlow.Complaints.InvestigationReport", "Liability"),
            ("ComplaintFlow.Workflow.TransitionDefinition", "By"), ("ComplaintFlow.Conditions.CombinedClause", "Conditions"),
            ("ComplaintFlow.Complaints.GroupMembership", "Linked"),
            ("ComplaintFlow.Complaints.ClassifierOpinion", "Flags"), ("ComplaintFlow.Routing.Handler", "Skills"),
            ("ComplaintFlow.Handling.Actions.CustomAction", "Fields"),
        ]);

    [Fact]
    public async Task An_option_that_was_approved_at_5_cannot_be_made_one_of_1_000_000()
    {
        using Case one = await Case.DraftingAsync();
        var remedies = new List<Remedy> { Refund(5) };
        var options = new List<ResolutionOption> { new() { Id = "A", Remedies = remedies } };
        await one.DoAsync(People.Owner, new ProposeOptions { Options = options, Rationale = "as in like cases" });
        await one.DoAsync(People.Business, new Approve());

        remedies[0] = Refund(1_000_000);
        options[0] = options[0] with { Remedies = [Refund(1_000_000)] };
        await one.DoAsync(People.Owner, new SendFinalResponse("We offer this."));
        await one.DoAsync(People.Complainant, new AcceptOption("A") { Consent = "by telephone" });

        one.Complaint.Resolution!.Agreement!.Remedies.Should().Equal(Refund(5));
        (await one.House.GetAsync(one.Complaint.Id)).Resolution!.Agreement!.Remedies.Should().Equal(Refund(5));
        (await one.House.Service.GetAsync(one.Complaint.Id, one.Complaint.Version)).Should().BeEquivalentTo(one.Complaint);
    }

    private static bool Takes(ConstructorInfo constructor, string property) =>
        Array.Exists(constructor.GetParameters(), parameter => parameter.Name == property);

    private static TheoryData<string, string> Rows(IEnumerable<(string Type, string Property)> all)
    {
        var rows = new TheoryData<string, string>();
        foreach ((string type, string property) in all)
            rows.Add(type, property);
        return rows;
    }

    private static Remedy Refund(decimal amount) => new() { Kind = RemedyKind.Refund, Amount = new Money(amount, "CNY") };

    private static Type TypeOf(string name) => InputTypes.All.Single(type => string.Equals(type.FullName, name, StringComparison.Ordinal));

    private static PropertyInfo PropertyOf(string type, string property) =>
        InputTypes.Settable(TypeOf(type)).Single(one => string.Equals(one.Name, property, StringComparison.Ordinal));

    /// <summary>A collection that its owner can change, with one item.</summary>
    private static object Filled(Type collection)
    {
        Type item = InputTypes.ItemOf(collection);
        object? value = item == typeof(string) ? "a" : InputTypes.IsCollection(item) ? Filled(item) : item.IsAbstract ? null
            : RuntimeHelpers.GetUninitializedObject(item);
        if (typeof(IDictionary).IsAssignableFrom(collection) || collection.Name.Contains("Dictionary", StringComparison.Ordinal))
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(typeof(string), item))!;
            map.Add("k", value);
            return map;
        }
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        list.Add(value);
        return list;
    }

    private static void StaysAsItWas(object kept, object given)
    {
        object?[] before = [.. ((IEnumerable)kept).Cast<object?>()];
        before.Should().ContainSingle();
        if (given is IDictionary { } map && map["k"] is IList inner)
        {
            inner.Clear();
            ((IEnumerable)((dynamic)kept)["k"]).Cast<object?>().Should().ContainSingle("the lists of a map are copied too");
        }
        if (given is IDictionary changed)
            changed.Clear();
        else
            ((IList)given).Clear();

        ((IEnumerable)kept).Cast<object?>().Should().ContainSingle("the caller's list is not the one that is kept");
        kept.GetType().IsArray.Should().BeFalse("an array could be changed by a cast");
        if (kept is IList cast)
            cast.Invoking(list => list.Clear()).Should().Throw<NotSupportedException>();
        if (kept is IDictionary castMap)
            castMap.Invoking(one => one.Clear()).Should().Throw<NotSupportedException>();
    }
}
