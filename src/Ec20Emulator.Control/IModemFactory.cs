namespace Ec20Emulator.Control;

/// <summary>Makes the modems that are asked for over HTTP.</summary>
public interface IModemFactory
{
    /// <summary>Makes one, and returns when it is ready.</summary>
    /// <param name="id">Its name; no other modem has it.</param>
    /// <param name="request">What it is to be.</param>
    /// <param name="cancellationToken">Gives up; nothing of the modem stays.</param>
    /// <exception cref="ModemRequestException">A field holds what it cannot hold.</exception>
    /// <exception cref="InvalidOperationException">Something it needs cannot be had now, such as a port.</exception>
    Task<ControlledModem> MakeAsync(string id, ModemRequest request, CancellationToken cancellationToken);
}
