namespace Ec20Emulator.UsbIp.Descriptors;

/// <summary>Types of descriptors (USB 2.0 table 9-5).</summary>
internal enum DescriptorType : byte
{
    /// <summary>The device.</summary>
    Device = 1,

    /// <summary>A configuration, with all below it.</summary>
    Configuration = 2,

    /// <summary>A text.</summary>
    Text = 3,

    /// <summary>An interface.</summary>
    Interface = 4,

    /// <summary>An endpoint.</summary>
    Endpoint = 5,

    /// <summary>The device at its other speed.</summary>
    Qualifier = 6,

    /// <summary>Interfaces that are one function.</summary>
    Association = 11,
}
