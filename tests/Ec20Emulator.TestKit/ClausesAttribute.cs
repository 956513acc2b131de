using NUnit.Framework;

namespace Ec20Emulator.TestKit;

/// <summary>Names the clauses a test stands for, as <c>clauses …</c> does in a transcript.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true)]
public sealed class ClausesAttribute : PropertyAttribute
{
    /// <summary>Name of the NUnit property.</summary>
    public const string PropertyName = "Clause";

    /// <summary>Claims clauses.</summary>
    /// <param name="ids">Ids such as <c>C5.5</c>.</param>
    public ClausesAttribute(params string[] ids)
        : base(PropertyName, string.Join(' ', ids)) => Ids = ids;

    /// <summary>The ids.</summary>
    public IReadOnlyList<string> Ids { get; }
}
