using Ec20Emulator.Control.Problems;
using Ec20Emulator.Modem.Control;
using Ec20Emulator.Modem.World;

namespace Ec20Emulator.Control.Actions;

/// <summary>An action of the world with its values, to be done to any modem.</summary>
internal sealed class PreparedAction(WorldAction action, IReadOnlyDictionary<WorldField, object?> values, When when)
{
    /// <summary>Does it.</summary>
    /// <exception cref="ProblemException">A value cannot be: 400.</exception>
    public async Task<Appointment> DoAsync(ControlledModem modem)
    {
        try
        {
            return await action.InvokeAsync(modem.Modem.World[action.Control], values, when);
        }
        catch (ArgumentException wrong) when (wrong.ParamName is { } name && action.Find(name) is { } field)
        {
            throw ProblemException.Bad(field.HttpName, wrong.Message.Split(" (Parameter '")[0]);
        }
    }
}
