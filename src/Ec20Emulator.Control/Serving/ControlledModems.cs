using Ec20Emulator.Control.Problems;

namespace Ec20Emulator.Control.Serving;

/// <summary>The modems the API shows, by name.</summary>
internal sealed class ControlledModems(IReadOnlyList<ControlledModem> modems)
{
    /// <summary>All of them.</summary>
    public IReadOnlyList<ControlledModem> All => modems;

    /// <summary>One of them.</summary>
    /// <exception cref="ProblemException">There is none of that name: 404.</exception>
    public ControlledModem this[string id] => modems.FirstOrDefault(modem => modem.Id == id)
        ?? throw ProblemException.NotFound($"there is no modem '{id}', only {string.Join(", ", modems.Select(modem => modem.Id))}");
}
