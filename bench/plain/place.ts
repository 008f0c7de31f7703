import { DataTerraformRemoteStateLocal, type TerraformStack } from 'cdktf';

export const REGIONS = ['eu-central-1', 'eu-west-1'];

export function stateOf(stack: TerraformStack, id: string): DataTerraformRemoteStateLocal {
  return new DataTerraformRemoteStateLocal(stack, id, { path: `../../../state/${id}.tfstate` });
}
