using System.Reflection;
using System.Text.Json.Serialization;
using ComplaintFlow.Handling.Actions;

namespace ComplaintFlow.Tests.Handling.Actions;

/// <summary>A new action is told of in one list; all else stands in its own file.</summary>
public sealed class ActionTypesTests
{
    private static readonly Type[] s_actions =
        [.. typeof(ComplaintAction).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(ComplaintAction)))];

    [Fact]
    public void Every_action_is_in_the_list_of_derived_types_under_its_name()
    {
        ILookup<Type, object?> listed = typeof(ComplaintAction).GetCustomAttributes<JsonDerivedTypeAttribute>()
            .ToLookup(one => one.DerivedType, one => one.TypeDiscriminator);

        s_actions.Should().HaveCountGreaterThan(70);
        s_actions.Where(type => !listed[type].SequenceEqual([type.Name])).Select(Missing).Should().BeEmpty();

        static string Missing(Type type) =>
            $"Write [JsonDerivedType(typeof({type.Name}), nameof({type.Name}))] once above ComplaintAction, in the order of the names.";
    }

    [Fact]
    public void Every_action_fires_the_trigger_of_its_name() =>
        s_actions.Where(type => type != typeof(CustomAction)).Should()
            .OnlyContain(type => ActionTypes.Find(type.Name.ToUpperInvariant())!.Name == type.Name);

    [Fact]
    public void Every_action_that_has_a_precondition_is_marked_so_that_it_is_asked()
    {
        IEnumerable<Type> asked = s_actions.Where(type => type.IsAssignableTo(typeof(IHasPrecondition)));

        asked.Should().HaveCountGreaterThan(20);
        asked.Where(type => ActionTypes.Find(type.Name)?.Precondition?.GetType() != typeof(PreconditionAttribute<>).MakeGenericType(type))
            .Select(type => $"Write [Precondition<{type.Name}>] above {type.Name}.").Should().BeEmpty();
    }
}
