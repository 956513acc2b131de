namespace Ec20Emulator.Modem.Features.Network;

/// <summary>What one registration means to calls, to data and to LTE alone: behind AT+CREG, AT+CGREG and AT+CEREG (network-sim.md 2).</summary>
/// <param name="Status">The registration.</param>
/// <param name="Cell">The serving cell; null unless registered.</param>
/// <param name="Domain">What AT+QCFG="servicedomain" allows.</param>
/// <param name="IsDetachedByHost">True where the host has given up packet service.</param>
internal readonly record struct DomainStatus(RegistrationStatus Status, Cell? Cell, ServiceDomain Domain, bool IsDetachedByHost)
{
    /// <summary>True while registered at home or abroad.</summary>
    public bool IsRegistered => Status is RegistrationStatus.Home or RegistrationStatus.Roaming;

    /// <summary>True while attached for packet service.</summary>
    public bool IsAttached => IsRegistered && !IsDetachedByHost && Domain is not ServiceDomain.CircuitSwitched;

    /// <summary>For calls and messages.</summary>
    public RegistrationStatus Voice => Domain is ServiceDomain.Packet ? RegistrationStatus.Off : Status;

    /// <summary>For packet service.</summary>
    public RegistrationStatus Packet => Domain is ServiceDomain.CircuitSwitched
        ? RegistrationStatus.Off
        : IsRegistered && !IsAttached ? RegistrationStatus.Searching : Status;

    /// <summary>For packet service on LTE.</summary>
    public RegistrationStatus Lte => Cell is { Access: not RadioAccess.EUtran } ? RegistrationStatus.Off : Packet;
}
