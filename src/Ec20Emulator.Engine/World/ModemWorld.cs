namespace Ec20Emulator.Modem.World;

/// <summary>The world around a modem.</summary>
public sealed class ModemWorld
{
    private readonly List<WorldControl> _controls = [];

    /// <summary>The control of a declaration.</summary>
    /// <exception cref="InvalidOperationException">The modem has none.</exception>
    public WorldControl this[ControlDeclaration declaration] => _controls.Find(declaration.Control.IsInstanceOfType)
        ?? throw new InvalidOperationException($"the modem has no {declaration.Word}");

    /// <summary>Takes a control in.</summary>
    internal TControl Add<TControl>(TControl control)
        where TControl : WorldControl
    {
        _controls.Add(control);
        return control;
    }
}
