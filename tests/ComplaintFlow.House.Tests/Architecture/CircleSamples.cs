// Three namespaces in a circle, and one outside it, for the test of the test.
namespace ComplaintFlow.House.Tests.Samples.First
{
    internal sealed class One(Second.Two next)
    {
        public Second.Two Next { get; } = next;
    }
}

namespace ComplaintFlow.House.Tests.Samples.Second
{
    internal sealed class Two(Third.Three next)
    {
        public Third.Three Next { get; } = next;
    }
}

namespace ComplaintFlow.House.Tests.Samples.Third
{
    internal sealed class Three(First.One next)
    {
        public First.One Next { get; } = next;
    }
}

namespace ComplaintFlow.House.Tests.Samples.Above
{
    internal sealed class Four(First.One below)
    {
        public First.One Below { get; } = below;
    }
}
