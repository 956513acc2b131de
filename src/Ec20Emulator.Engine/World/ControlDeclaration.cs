using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Ec20Emulator.Modem.World;

/// <summary>What a control declares.</summary>
public sealed class ControlDeclaration
{
    private static readonly ConcurrentDictionary<Type, ControlDeclaration> Known = new();

    private ControlDeclaration([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type control)
    {
        var declared = control.GetCustomAttribute<WorldControlAttribute>() ?? throw new InvalidOperationException($"{control} has no {nameof(WorldControlAttribute)}");
        (Control, Word, Summary) = (control, declared.Word, declared.Summary);
        Actions = [.. control.GetMethods().OrderBy(DeclaredOrder.Of)
            .Where(method => method.IsDefined(typeof(WorldActionAttribute))).Select(method => new WorldAction(this, method))];
    }

    /// <summary>The class.</summary>
    public Type Control { get; }

    /// <summary>The word scenarios and transcripts have for it.</summary>
    public string Word { get; }

    /// <summary>What it is.</summary>
    public string Summary { get; }

    /// <summary>What it can do, as declared.</summary>
    public IReadOnlyList<WorldAction> Actions { get; }

    internal WorldAction this[string method] => Actions.FirstOrDefault(action => action.Method == method)
        ?? throw new InvalidOperationException($"{Control.Name}.{method} has no {nameof(WorldActionAttribute)}");

    /// <summary>The declaration of a control.</summary>
    /// <exception cref="InvalidOperationException">The class declares none, or one that contradicts itself.</exception>
    public static ControlDeclaration Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicMethods)] Type control) =>
        Known.TryGetValue(control, out var known) ? known : Known.GetOrAdd(control, new ControlDeclaration(control));
}
